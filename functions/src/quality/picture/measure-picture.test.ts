import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { probeMedia } from '../../platform/media-facts.ts';
import { findMediaTools, type MediaTools } from '../../platform/media-tools.ts';
import { runTool } from '../../platform/run-tool.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { judgePicture } from './judge-picture.ts';
import { measurePicture } from './measure-picture.ts';

let tools: MediaTools;
let folder: string;

beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'picture-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function found(filter: string, size = '640x360'): Promise<string[]> {
  const file = join(folder, 'clip.mp4');
  const args = [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `testsrc2=s=${size}:r=25`, '-t', '4'],
    ...['-vf', `${filter},format=yuv420p`, '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '18'],
  ];
  await runTool(tools.ffmpeg, [...args, file], { timeoutMs: 60_000 });
  const facts = await probeMedia(tools, file);
  const picture = await measurePicture({ tools, file, facts, signal: undefined });
  const checks = judgePicture({ facts, picture } as VideoMeasurement);
  return checks.filter(({ result }) => result !== 'pass').map(({ id }) => id);
}

it.each([
  ['gblur=sigma=6', ['blur']],
  [`drawbox=c=white:t=fill:enable='lt(mod(t,0.2),0.1)'`, ['flicker', 'flashes']],
  ['scale=640:280,pad=640:360:0:40:black', ['letterbox']],
  ['fps=6.25,fps=25', ['stutter']],
  ['noise=alls=40:allf=t', ['grain']],
])(
  'finds in a film of ffmpeg after %s: %j',
  async (filter, ids) => {
    expect(await found(filter)).toEqual(expect.arrayContaining(ids));
  },
  60_000,
);

it('finds nothing in a film of ffmpeg as it is', async () => {
  expect(await found('null', '1280x720')).toEqual([]);
}, 60_000);
