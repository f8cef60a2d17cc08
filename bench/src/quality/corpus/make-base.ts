import { rm, writeFile } from 'node:fs/promises';
import { captionCues } from '../../../../functions/src/platform/caption-cues.ts';
import type { CaptionCue } from '../../../../functions/src/platform/caption-cues.ts';
import { probeMedia } from '../../../../functions/src/platform/media-facts.ts';
import { findMediaTools, type MediaTools } from '../../../../functions/src/platform/media-tools.ts';
import { runTool } from '../../../../functions/src/platform/run-tool.ts';
import { renderIntroduction } from '../../../../functions/src/providers/inhouse/render-introduction.ts';
import { FliteSynth } from '../../../../functions/src/providers/inhouse/sound/flite-synth.ts';
import {
  mixSound,
  voiceLevels,
} from '../../../../functions/src/providers/inhouse/sound/sound-mix.ts';
import { sampleRate } from '../../../../functions/src/providers/inhouse/sound/speech-synth.ts';
import { speakScript } from '../../../../functions/src/providers/inhouse/speak-script.ts';
import { resizeVideo } from '../../../../local/src/providers/ffmpeg.ts';
import {
  drawScene,
  drawSpeaker,
  joinSpeaker,
} from '../../../../local/src/providers/runwayml/media/pictures.ts';
import { shapeOf, type BasePlan, type MadeBase } from './base.ts';
import { madeOnce } from './clip-store.ts';
import { drawHead } from './draw-head.ts';
import { drawSlides } from './draw-slides.ts';

type Made = Pick<MadeBase, 'durationSeconds' | 'width' | 'height' | 'cues'>;
type Cued = { cues: CaptionCue[] };

const voice = new FliteSynth();
/** Seconds on a quiet machine. */
const makingTimeoutMs = 900_000;

/** Counted up when a source is drawn in another way from the same plan; the others stay as they are. */
const revisions: Partial<Record<BasePlan['picture']['source'], number>> = { avatar: 2, resized: 2 };

/** The good clip of a plan, made now or before. */
export async function makeBase(plan: BasePlan): Promise<MadeBase> {
  const { order, picture, framesPerSecond } = plan;
  const recipe = { order, picture, framesPerSecond, revision: revisions[picture.source] };
  const made = await madeOnce<Made>(recipe, '.mp4', async (file) => {
    const tools = await findMediaTools(process.env);
    const { cues } = await write(plan, file, tools);
    // The renderer's poster and captions: the facts keep the captions.
    for (const end of ['.jpg', '.vtt']) await rm(file.replace(/\.mp4$/, end), { force: true });
    const { durationSeconds, width, height } = await probeMedia(tools, file);
    return { durationSeconds, width, height, cues };
  });
  return { ...plan, ...made };
}

async function write(plan: BasePlan, file: string, tools: MediaTools): Promise<Cued> {
  const signal = AbortSignal.timeout(makingTimeoutMs);
  const { order, picture } = plan;
  if (picture.source === 'render') {
    return renderIntroduction(order, { tools, outFile: file, signal, sealing: null });
  }
  if (picture.source === 'resized') {
    // D-ID's stand-in brings what was rendered to the size that was ordered.
    const rendered = `${file}.rendered.mp4`;
    const { cues } = await renderIntroduction(
      { ...order, resolution: '720p' },
      { tools, outFile: rendered, signal, sealing: null },
    );
    const sized = `${file}.sized.mp4`;
    await resizeVideo(rendered, sized, picture, signal);
    // The stand-in writes the index last, which is a defect of its own here.
    const start = ['-map', '0:v', '-map', '0:a', '-c', 'copy', '-movflags', '+faststart'];
    const args = ['-v', 'error', '-y', '-i', sized, ...start, file];
    await runTool(tools.ffmpeg, args, { signal, timeoutMs: makingTimeoutMs });
    for (const each of [rendered, sized]) await removeBeside(each);
    return { cues };
  }
  const spoken = await speakScript(order, [voice], signal);
  const { durationSeconds, scenes } = spoken.timeline;
  const cues = captionCues(scenes.flatMap(({ sentences }) => sentences));
  const sound = mixSound(spoken.clips, order.music ? order.style : null, durationSeconds);
  const soundFile = `${file}.f32`;
  await writeFile(soundFile, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength));
  try {
    await film(plan, file, { tools, soundFile, durationSeconds, clips: spoken.clips, signal });
  } finally {
    await rm(soundFile, { force: true });
  }
  return { cues };
}

type Filming = {
  tools: MediaTools;
  soundFile: string;
  durationSeconds: number;
  clips: Parameters<typeof voiceLevels>[0];
  signal: AbortSignal;
};

const tags = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'];
/** Better than any clip made of it will be. */
const picturesOf = (crf: number) => [
  ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', String(crf), '-pix_fmt', 'yuv420p'],
  ...[...tags, '-color_range', 'tv'],
];
const soundOf = ['-c:a', 'aac', '-b:a', '160k', '-ar', '48000'];

async function film(plan: BasePlan, file: string, filming: Filming): Promise<void> {
  const { picture, order, framesPerSecond } = plan;
  const { tools, soundFile, durationSeconds, clips, signal } = filming;
  const { width, height } = shapeOf(order);
  const frames = Math.round(durationSeconds * framesPerSecond);
  const rate = String(framesPerSecond);
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`, '-r', rate];
  const sound = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2', '-i', soundFile];
  const run = async (input: string[], more: string[], drawn?: Iterable<Uint8Array>) => {
    const args = [
      ...['-hide_banner', '-loglevel', 'error', '-y', ...input, ...sound],
      ...['-map', '0:v', '-map', '1:a', ...more, ...soundOf],
      ...['-r', rate, '-t', durationSeconds.toFixed(3), '-movflags', '+faststart', file],
    ];
    const timeoutMs = makingTimeoutMs;
    const feed = drawn && { input: inTurn(drawn) };
    const { exitCode, stderr } = await runTool(tools.ffmpeg, args, { signal, timeoutMs, ...feed });
    if (exitCode !== 0) throw new Error(`${plan.id} could not be made: ${stderr.slice(-500)}`);
  };
  const pipe = [...raw, '-i', 'pipe:0'];
  switch (picture.source) {
    case 'head': {
      const levels = voiceLevels(clips, durationSeconds, framesPerSecond);
      const drawn = drawHead({ width, height, look: picture.look, framesPerSecond, levels });
      // What a camera adds of itself.
      const camera = `noise=c0s=3:c0f=t+u:all_seed=${picture.look}`;
      return run(pipe, ['-vf', camera, ...picturesOf(21)], drawn);
    }
    case 'slides':
      return run(
        pipe,
        picturesOf(16),
        drawSlides({ width, height, look: picture.look, framesPerSecond, frames }),
      );
    case 'filter':
      return run(['-f', 'lavfi', '-i', picture.filter], picturesOf(17));
    case 'pan': {
      const still = `${file}.png`;
      const one = ['-y', '-f', 'lavfi', '-i', picture.still, '-frames:v', '1', still];
      await runTool(tools.ffmpeg, one, { signal, timeoutMs: makingTimeoutMs });
      const view = `crop=${width}:${height}:${picture.crop}`;
      await run(['-loop', '1', '-r', rate, '-i', still], ['-vf', view, ...picturesOf(17)]);
      return rm(still, { force: true });
    }
    case 'drifting': {
      const scene = `${file}.scene.mp4`;
      const { look } = picture;
      await drawScene(
        { width, height, seconds: durationSeconds, look, hasSound: false },
        scene,
        signal,
      );
      await run(['-i', scene], ['-c:v', 'copy']);
      return removeBeside(scene);
    }
    case 'avatar': {
      const [speaker, joined] = [`${file}.speaker.mp4`, `${file}.joined.mp4`];
      const wave = `${file}.wav`;
      await drawSpeaker(picture.look, speaker, signal);
      const toWave = ['-y', ...sound, '-ar', '48000', wave];
      await runTool(tools.ffmpeg, toWave, { signal, timeoutMs: makingTimeoutMs });
      await joinSpeaker({ speaker, sound: wave, seconds: durationSeconds }, joined, signal);
      // Runway's avatars have a shape of their own; what was asked for is cut out of it.
      const cut = `crop=iw:'trunc(iw*9/32)*2',scale=${width}:${height}:flags=lanczos,setsar=1`;
      await run(['-i', joined], ['-vf', cut, ...picturesOf(18)]);
      await rm(wave, { force: true });
      for (const each of [speaker, joined]) await removeBeside(each);
      return;
    }
    case 'render':
    case 'resized':
      throw new Error(`The renderer makes its own films (${plan.id}).`);
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what a tool is fed comes in turns.
async function* inTurn(drawn: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* drawn;
}

async function removeBeside(video: string): Promise<void> {
  const name = video.replace(/\.mp4$/, '');
  for (const end of ['.mp4', '.jpg', '.vtt']) await rm(name + end, { force: true });
}
