import { constants } from 'node:fs';
import { access, copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RenderOrder } from '@cvplus/contracts/render-order';
import { captionCues } from '../../platform/caption-cues.ts';
import type { CaptionCue } from '../../platform/caption-cues.ts';
import { writeSubRip, writeWebVtt } from '../../platform/captions.ts';
import { runTool, ToolError } from '../../platform/media-tools.ts';
import type { MediaTools } from '../../platform/media-tools.ts';
import { refuseBadOrder } from './bad-order.ts';
import { buildEncoderArguments } from './encoder-arguments.ts';
import { FramePainter, framesPerSecond, posterFrame } from './picture/frame-painter.ts';
import { type Sealing, sealVideo } from './provenance/seal-video.ts';
import { RenderError } from './render-error.ts';
import { FliteSynth } from './sound/flite-synth.ts';
import { mixSound, voiceLevels } from './sound/sound-mix.ts';
import type { SpeechSynth } from './sound/speech-synth.ts';
import { speakScript } from './speak-script.ts';
import type { SpokenScript } from './speak-script.ts';
import { planStoryboard } from './storyboard.ts';
import type { Storyboard } from './storyboard.ts';

export type RenderSettings = {
  tools: MediaTools;
  /** Ends in .mp4; captions and poster get the same name with .vtt and .jpg. */
  outFile: string;
  /** Parent of the private folder for what is needed only meanwhile. */
  workFolder?: string;
  signal: AbortSignal;
  /** Called with a share between 0 and 1. */
  onProgress?: (share: number) => void;
  speech?: SpeechSynth;
  /** Signs the finished file with Content Credentials; null leaves it unsigned. */
  sealing: Sealing | null;
};

export type RenderedIntroduction = {
  videoFile: string;
  /** Null when no captions were ordered. */
  captionsFile: string | null;
  posterFile: string;
  durationSeconds: number;
  width: number;
  height: number;
  cues: CaptionCue[];
  /** False when the script could not be spoken: then it is captioned only. */
  voiced: boolean;
  /** Whether the file carries signed Content Credentials. */
  signed: boolean;
};

const offlineVoice = new FliteSynth();
/** Far above what the slowest machine needs for one second of video. */
const timeoutMsPerSecond = 30_000;

/** Makes the video, its captions and its poster; leaves nothing behind when it fails. */
export async function renderIntroduction(
  order: RenderOrder,
  settings: RenderSettings,
): Promise<RenderedIntroduction> {
  const { signal, outFile, speech = offlineVoice, onProgress } = settings;
  refuseBadOrder(order);
  await refuseBadPlace(outFile);
  if (signal.aborted) throw cancelled(signal.reason);

  const script = await speakScript(order, speech, signal);
  onProgress?.(0.08);
  const cues = cuesOf(order, script);
  const storyboard = planStoryboard(script.timeline, order.cards, order);
  const { durationSeconds } = storyboard;

  const folder = await mkdtemp(path.join(settings.workFolder ?? tmpdir(), 'cvplus-render-'));
  try {
    const soundFile = path.join(folder, 'sound.f32');
    const subRipFile = order.captions ? path.join(folder, 'captions.srt') : null;
    const made = path.join(folder, 'introduction.mp4');
    const sound = mixSound(script.clips, order.style, durationSeconds);
    await writeFile(soundFile, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength));
    if (subRipFile !== null) await writeFile(subRipFile, writeSubRip(cues));
    const levels = voiceLevels(script.clips, durationSeconds, framesPerSecond);
    const painter = new FramePainter(order, storyboard, cues, levels);
    const { width, height } = painter.stage;
    const encoding = {
      order,
      width,
      height,
      framesPerSecond,
      durationSeconds,
      soundFile,
      subRipFile,
      outFile: made,
    };
    const pictures = new Pictures(painter, storyboard, (share) => onProgress?.(0.1 + 0.88 * share));
    await encode(
      settings.tools,
      buildEncoderArguments(encoding),
      pictures,
      durationSeconds,
      signal,
    );
    if (settings.sealing) await sealVideo(made, settings.sealing, signal);
    const files = {
      videoFile: outFile,
      captionsFile: order.captions ? withExtension(outFile, '.vtt') : null,
      posterFile: withExtension(outFile, '.jpg'),
    };
    await publish(made, files, writeWebVtt(cues), await pictures.poster());
    onProgress?.(1);
    return {
      ...files,
      durationSeconds,
      width,
      height,
      cues,
      voiced: script.voiced,
      signed: settings.sealing !== null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cuesOf({ captions, burnCaptions }: RenderOrder, { timeline }: SpokenScript): CaptionCue[] {
  if (!captions && !burnCaptions) return [];
  return captionCues(timeline.scenes.flatMap(({ sentences }) => sentences));
}

/** The frames in order, at the pace of whoever reads them. */
class Pictures implements AsyncIterable<Uint8Array> {
  private readonly painter: FramePainter;
  private readonly storyboard: Storyboard;
  private readonly onProgress: (share: number) => void;
  private still: Promise<Buffer> | undefined;

  constructor(painter: FramePainter, storyboard: Storyboard, onProgress: (share: number) => void) {
    this.painter = painter;
    this.storyboard = storyboard;
    this.onProgress = onProgress;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const count = Math.round(this.storyboard.durationSeconds * framesPerSecond);
    const chosen = posterFrame(this.storyboard);
    for (let frame = 0; frame < count; frame += 1) {
      yield this.painter.paint(frame);
      if (frame === chosen) {
        this.still = this.painter.still();
        await this.still;
      }
      if (frame % framesPerSecond === 0) this.onProgress(frame / count);
    }
  }

  async poster(): Promise<Buffer> {
    if (!this.still) throw new RenderError('encoder-failed', 'The video ended before its poster.');
    return this.still;
  }
}

async function encode(
  tools: MediaTools,
  args: string[],
  pictures: Pictures,
  durationSeconds: number,
  signal: AbortSignal,
): Promise<void> {
  const timeoutMs = 60_000 + durationSeconds * timeoutMsPerSecond;
  try {
    const run = await runTool(tools.ffmpeg, args, {
      signal,
      timeoutMs,
      input: pictures,
      maxOutputBytes: 20_000,
    });
    if (run.exitCode !== 0) {
      const cause = new Error(run.stderr.trim() || `Exit code ${run.exitCode}.`);
      throw new RenderError('encoder-failed', 'The video could not be encoded.', { cause });
    }
  } catch (error) {
    if (error instanceof ToolError && error.kind === 'aborted') throw cancelled(error);
    if (error instanceof RenderError) throw error;
    throw new RenderError('encoder-failed', 'The video could not be encoded.', { cause: error });
  }
}

function cancelled(cause: unknown): RenderError {
  return new RenderError('cancelled', 'The rendering was cancelled.', { cause });
}

async function refuseBadPlace(outFile: string): Promise<void> {
  if (path.extname(outFile).toLowerCase() !== '.mp4') {
    throw new RenderError('not-writable', 'The name of the video file must end in .mp4.');
  }
  try {
    await access(path.dirname(path.resolve(outFile)), constants.W_OK);
  } catch (cause) {
    throw new RenderError(
      'not-writable',
      'The folder for the video does not exist or is read-only.',
      { cause },
    );
  }
}

type Files = Pick<RenderedIntroduction, 'videoFile' | 'captionsFile' | 'posterFile'>;

/** The video comes last: whoever sees it finds its captions and poster too. */
async function publish(
  made: string,
  files: Files,
  captions: string,
  poster: Buffer,
): Promise<void> {
  try {
    if (files.captionsFile !== null) await writeFile(files.captionsFile, captions);
    await writeFile(files.posterFile, poster);
    await moveFile(made, files.videoFile);
  } catch (cause) {
    const written = Object.values(files).filter((file) => file !== null);
    await Promise.all(written.map((file) => rm(file, { force: true })));
    throw new RenderError('not-writable', 'The video could not be written to its folder.', {
      cause,
    });
  }
}

/** The work folder may be on another disk, where a rename is refused. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    await copyFile(from, to);
  }
}

function withExtension(file: string, extension: string): string {
  return file.slice(0, -path.extname(file).length) + extension;
}
