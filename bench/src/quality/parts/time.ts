import { join } from 'node:path';
import { metric, type Metric } from '../../lib/report.ts';
import { orderOf } from '../../render/orders.ts';
import { runTimed, type TimedRun } from '../../render/timed-program.ts';
import { probeMedia } from '../../../../functions/src/platform/media-facts.ts';
import { findMediaTools } from '../../../../functions/src/platform/media-tools.ts';
import { renderIntroduction } from '../../../../functions/src/providers/inhouse/render-introduction.ts';
import { madeOnce } from '../corpus/clip-store.ts';

export const naiveName = 'every filter, every frame';
const seconds = 60;
const programs = join(import.meta.dirname, '..', 'programs');
const makingTimeoutMs = 900_000;

/** A video of a minute in 1080 lines, fully checked; beside it the naive pass in the same run. */
export async function measureTime(): Promise<Metric[]> {
  const { file, durationSeconds } = await makeLongVideo();
  console.log(`  ${durationSeconds.toFixed(1)} s of 1080 lines`);
  const ours = await runTimed(join(programs, 'check-once.ts'), [file, String(durationSeconds)]);
  const naive = await runTimed(join(programs, 'naive-pass.ts'), [file]);
  console.log(`  ours: ${lastLine(ours)}\n  ${naiveName}: ${lastLine(naive)}`);
  const row = (name: string, unit: string, limit: number, of: (run: TimedRun) => number) => ({
    ...metric(name, of(ours), unit, { atMost: limit }),
    peer: { value: of(naive) },
  });
  return [
    row('check_60s_1080p', 's', 20, ({ wallSeconds }) => wallSeconds),
    // Two cores for as long.
    row('check_60s_1080p_processor', 's', 40, cpuSecondsOf),
    row('check_60s_1080p_memory', 'MB', 400, ({ peakMegabytes }) => peakMegabytes),
  ];
}

async function makeLongVideo() {
  const order = orderOf(seconds, '1080p');
  return madeOnce({ order }, '.mp4', async (outFile) => {
    const tools = await findMediaTools(process.env);
    const signal = AbortSignal.timeout(makingTimeoutMs);
    await renderIntroduction(order, { tools, outFile, signal, sealing: null });
    const { durationSeconds } = await probeMedia(tools, outFile);
    return { durationSeconds };
  });
}

const lastLine = ({ lines }: TimedRun): string => lines.at(-1)?.text ?? '';

function cpuSecondsOf(run: TimedRun): number {
  const { cpuSeconds } = JSON.parse(lastLine(run)) as { cpuSeconds: number };
  return cpuSeconds;
}
