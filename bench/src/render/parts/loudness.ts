import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { videoStyles } from '@cvplus/contracts/video-options';
import { findMediaTools, runTool } from '../../../../functions/src/platform/media-tools.ts';
import { makeTemporaryFolder } from '../../lib/cleanup.ts';
import { metric, type Metric } from '../../lib/report.ts';
import { orderOf } from '../orders.ts';
import type { Part } from '../part.ts';
import { runTimed } from '../timed-program.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const program = join(root, 'functions', 'src', 'programs', 'render.ts');

/** How loud finished files are, by ffmpeg's own meter (EBU R 128). */
export const loudness: Part = {
  describe: ({ isQuick }) => (isQuick ? 'one video' : 'three styles, two voices'),
  async measure({ isQuick }) {
    await using folder = await makeTemporaryFolder();
    const metrics: Metric[] = [];
    for (const style of isQuick ? (['professional'] as const) : videoStyles) {
      for (const presenter of isQuick
        ? (['feminine'] as const)
        : (['feminine', 'masculine'] as const)) {
        const orderFile = join(folder.path, 'order.json');
        const outFile = join(folder.path, 'video.mp4');
        const order = { ...orderOf(20, '720p'), style, presenter, aspectRatio: '1:1' };
        await writeFile(orderFile, JSON.stringify(order));
        await runTimed(program, [orderFile, '--out', outFile]);
        const { lufs, truePeak } = await measureFile(outFile);
        const name = `loudness_${style}_${presenter}`;
        metrics.push(
          metric(`${name}_off_target`, Math.abs(lufs + 16), 'LU', { atMost: 1 }),
          metric(`${name}_true_peak`, truePeak, 'dBTP', { atMost: -1 }),
        );
      }
    }
    return metrics;
  },
};

async function measureFile(file: string): Promise<{ lufs: number; truePeak: number }> {
  const { ffmpeg } = await findMediaTools(process.env);
  const { stderr } = await runTool(
    ffmpeg,
    [
      '-hide_banner',
      '-nostats',
      '-i',
      file,
      '-af',
      'ebur128=framelog=verbose:peak=true',
      '-vn',
      '-f',
      'null',
      '-',
    ],
    { timeoutMs: 120_000 },
  );
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const lufs = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1] ?? Number.NaN);
  const truePeak = Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1] ?? Number.NaN);
  return { lufs, truePeak };
}
