// The same video by the plain way: every frame is painted whole and handed to ffmpeg as RGBA.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { captionCues } from '../../../../functions/src/platform/caption-cues.ts';
import { findMediaTools, runTool } from '../../../../functions/src/platform/media-tools.ts';
import { FramePainter } from '../../../../functions/src/providers/inhouse/picture/frame-painter.ts';
import { FliteSynth } from '../../../../functions/src/providers/inhouse/sound/flite-synth.ts';
import {
  mixSound,
  voiceLevels,
} from '../../../../functions/src/providers/inhouse/sound/sound-mix.ts';
import { speakScript } from '../../../../functions/src/providers/inhouse/speak-script.ts';
import { planStoryboard } from '../../../../functions/src/providers/inhouse/storyboard.ts';

const framesPerSecond = 30;
const [, , orderFile = '', outFile = ''] = process.argv;
const order = renderOrderSchema.parse(JSON.parse(await readFile(orderFile, 'utf8')));
const { signal } = new AbortController();
const script = await speakScript(order, [new FliteSynth()], signal);
const storyboard = planStoryboard(script.timeline, order.cards, order);
const cues = captionCues(script.timeline.scenes.flatMap(({ sentences }) => sentences));
const { durationSeconds } = storyboard;
const levels = voiceLevels(script.clips, durationSeconds, framesPerSecond);
const painter = new FramePainter(order, storyboard, cues, levels);
const { width, height } = painter.stage;

const folder = await mkdtemp(join(tmpdir(), 'cvplus-bench-plain-'));
try {
  const soundFile = join(folder, 'sound.f32');
  const sound = mixSound(script.clips, order.style, durationSeconds);
  await writeFile(soundFile, new Uint8Array(sound.buffer));
  const { ffmpeg } = await findMediaTools(process.env);
  const { exitCode, stderr } = await runTool(
    ffmpeg,
    [
      ...['-loglevel', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'rgba'],
      ...['-s', `${width}x${height}`, '-r', String(framesPerSecond), '-i', 'pipe:0'],
      ...['-f', 'f32le', '-ar', '16000', '-ac', '2', '-i', soundFile],
      ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-c:v', 'libx264'],
      ...['-preset', 'veryfast', '-crf', '21', '-tune', 'animation', '-pix_fmt', 'yuv420p'],
      ...['-c:a', 'aac', '-b:a', '160k', '-ar', '48000', '-movflags', '+faststart'],
      ...['-t', durationSeconds.toFixed(3), outFile],
    ],
    { signal, timeoutMs: 900_000, input: wholeFrames() },
  );
  if (exitCode !== 0) throw new Error(stderr);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function* wholeFrames(): AsyncGenerator<Uint8Array> {
  for (let frame = 0; frame < Math.round(durationSeconds * framesPerSecond); frame += 1) {
    painter.paint(frame);
    yield await Promise.resolve(Buffer.from(painter.picture.data()));
  }
}
