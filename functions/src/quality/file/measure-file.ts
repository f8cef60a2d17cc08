import { mediaInput } from '../../platform/media-input.ts';
import { runTool, ToolError } from '../../platform/run-tool.ts';
import type { Examination } from '../decode-media.ts';
import type { Measured } from '../measured.ts';
import { longestLookSeconds } from '../video-measurement.ts';
import { readBoxLayout, type BoxLayout } from './box-layout.ts';
import type { FileMeasurement } from './file-measurement.ts';
import { PacketReader, type PacketTimes } from './packet-times.ts';

const timeoutMs = 30_000;

/** Looks at the file without decoding it: its outermost boxes, and when each packet is due. */
export async function measureFile(examination: Examination): Promise<FileMeasurement> {
  const [packets, layout] = await Promise.all([
    measurePackets(examination),
    measureLayout(examination),
  ]);
  return { packets, layout };
}

async function measurePackets({
  tools,
  file,
  signal,
}: Examination): Promise<Measured<PacketTimes>> {
  const reader = new PacketReader();
  const args = [
    ...['-v', 'error', '-of', 'csv=print_section=0'],
    ...['-read_intervals', `%+${longestLookSeconds}`],
    ...['-show_entries', 'packet=codec_type,stream_index,pts_time,dts_time', ...mediaInput(file)],
  ];
  try {
    const streams = { 1: (chunk: Buffer) => reader.add(chunk) };
    await runTool(tools.ffprobe, args, { signal, timeoutMs, streams });
    return { value: reader.times() };
  } catch (error) {
    if (!(error instanceof ToolError) || error.kind === 'aborted') throw error;
    return { notMeasured: `Reading the packets was stopped (${error.kind}).` };
  }
}

async function measureLayout({ file, facts }: Examination): Promise<Measured<BoxLayout>> {
  try {
    return { value: await readBoxLayout(file, facts.sizeBytes) };
  } catch {
    return { notMeasured: 'The file could not be read.' };
  }
}
