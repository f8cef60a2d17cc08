import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../lib/cleanup.ts';
import { metric, type Metric } from '../../lib/report.ts';
import { orderOf } from '../orders.ts';
import type { Part } from '../part.ts';
import { runTimed, type TimedRun } from '../timed-program.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const program = join(root, 'functions', 'src', 'programs', 'render.ts');
const plainProgram = join(import.meta.dirname, '..', 'programs', 'plain-render.ts');
const resolutions = ['720p', '1080p'] as const;

/** The issue names those of 60 s; the others grow in proportion. */
const secondsAllowed = { '720p': 0.5, '1080p': 1 };
const megabytesAllowed = 700;

/** Whole videos by the program a person uses; beside it the plain way, in turns. */
export const videos: Part = {
  describe: ({ isQuick }) =>
    isQuick ? '30 s at 720p' : '30, 60 and 90 s at 720p and 1080p; peer at 60 s',
  async measure({ isQuick }) {
    await using folder = await makeTemporaryFolder();
    const metrics: Metric[] = [];
    for (const seconds of isQuick ? [30] : [30, 60, 90]) {
      for (const resolution of isQuick ? (['720p'] as const) : resolutions) {
        const withPeer = isQuick || seconds === 60;
        metrics.push(...(await measureOne(folder.path, seconds, resolution, withPeer)));
      }
    }
    return metrics;
  },
};

async function measureOne(
  folder: string,
  seconds: number,
  resolution: (typeof resolutions)[number],
  withPeer: boolean,
): Promise<Metric[]> {
  const name = `render_${seconds}s_${resolution}`;
  const orderFile = join(folder, `${name}.json`);
  const outFile = join(folder, `${name}.mp4`);
  await writeFile(orderFile, JSON.stringify(orderOf(seconds, resolution)));
  const run = await runTimed(program, [orderFile, '--out', outFile, '--progress']);
  const plain = withPeer
    ? await runTimed(plainProgram, [orderFile, join(folder, 'plain.mp4')])
    : undefined;
  const [made] = run.lines.slice(-1);
  // The voice decides how long a script really is.
  const spokenSeconds = Number(/: ([\d.]+) s,/.exec(made?.text ?? '')?.[1] ?? seconds);
  const stages = stagesOf(run);
  console.log(`  ${name}: ${made?.text.replace(/^.*?mp4: /, '') ?? ''}`);
  console.log(
    `    voice ${stages.voice.toFixed(1)} s, picture and encoding ${stages.picture.toFixed(1)} s, the rest ${stages.rest.toFixed(1)} s`,
  );
  const size = (await stat(outFile)).size / 1e6;
  const peerOf = (value: number | undefined) => (value === undefined ? {} : { peer: { value } });
  return [
    {
      ...metric(name, run.wallSeconds, 's', {
        atMost: Math.round(spokenSeconds * secondsAllowed[resolution] * 10) / 10,
      }),
      ...peerOf(plain?.wallSeconds),
    },
    {
      ...metric(`${name}_memory`, run.peakMegabytes, 'MB', { atMost: megabytesAllowed }),
      ...peerOf(plain?.peakMegabytes),
    },
    metric(`${name}_size`, size, 'MB', { atMost: Math.round(0.15 * spokenSeconds) + 1 }),
  ];
}

/** Where the time went, by the shares that the program prints: 8 % when spoken, 96 % when encoded. */
function stagesOf({ lines, wallSeconds }: TimedRun): Record<'voice' | 'picture' | 'rest', number> {
  const at = (percent: number) =>
    lines.find(({ text }) => Number(/^(\d+)%/.exec(text)?.[1]) >= percent)?.atSeconds ??
    wallSeconds;
  const [spoken, encoded] = [at(8), at(95)];
  return { voice: spoken, picture: encoded - spoken, rest: wallSeconds - encoded };
}
