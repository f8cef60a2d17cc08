import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RenderOrder } from '@cvplus/contracts/render-order';
import { captionCues } from '../../platform/caption-cues.ts';
import type { CaptionCue } from '../../platform/caption-cues.ts';
import { writeSubRip, writeWebVtt } from '../../platform/captions.ts';
import type { MediaTools } from '../../platform/media-tools.ts';
import { refuseBadOrder } from './bad-order.ts';
import { writeChapters } from './chapters.ts';
import { writeCompanions } from './companions.ts';
import { cancelled, encodeVideo } from './encode-video.ts';
import { buildEncoderArguments } from './encoder-arguments.ts';
import { PaintedFrames } from './painted-frames.ts';
import { type BrandImageFiles, openBrandImages } from './picture/brand-images.ts';
import { FramePainter, framesPerSecond } from './picture/frame-painter.ts';
import { type Sealing, sealVideo } from './provenance/seal-video.ts';
import { type FileEnding, openOutput, publishFiles } from './publish-files.ts';
import { FliteSynth } from './sound/flite-synth.ts';
import { mixSound, voiceLevels } from './sound/sound-mix.ts';
import type { SpeechSynth } from './sound/speech-synth.ts';
import { speakScript } from './speak-script.ts';
import type { SpokenScript } from './speak-script.ts';
import { planStoryboard } from './storyboard.ts';

export type RenderSettings = {
  tools: MediaTools;
  /** Ends in .mp4; every other file gets the same name with an ending of its own. */
  outFile: string;
  /** Parent of the private folder for what is needed only meanwhile. */
  workFolder?: string;
  signal: AbortSignal;
  /** Called with a share between 0 and 1. */
  onProgress?: (share: number) => void;
  /** In order of preference; without any, the offline English voice. */
  voices?: readonly SpeechSynth[];
  /** Signs the finished file with Content Credentials; null leaves it unsigned. */
  sealing: Sealing | null;
  /** Also makes subtitles, a transcript, descriptions and a moving preview. */
  companions?: boolean;
  images?: BrandImageFiles;
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
  /** Whose voice is heard; null when the script is captioned only. */
  voice: string | null;
  /** Voices that should have spoken and failed. */
  failedVoices: string[];
  /** Whether the file carries signed Content Credentials. */
  signed: boolean;
};

const offlineVoice = new FliteSynth();

/** Makes the video and what goes with it; leaves nothing behind when it fails. */
export async function renderIntroduction(
  order: RenderOrder,
  settings: RenderSettings,
): Promise<RenderedIntroduction> {
  const { signal, voices = [offlineVoice], onProgress, sealing, tools } = settings;
  refuseBadOrder(order);
  const outBase = await openOutput(settings.outFile);
  const images = await openBrandImages(settings.images ?? {});
  if (signal.aborted) throw cancelled(signal.reason);

  const script = await speakScript(order, voices, signal);
  onProgress?.(0.08);
  const cues = cuesOf(order, script);
  const storyboard = planStoryboard(script.timeline, order.cards, order);
  const { durationSeconds } = storyboard;

  const folder = await mkdtemp(path.join(settings.workFolder ?? tmpdir(), 'cvplus-render-'));
  try {
    const madeBase = path.join(folder, 'introduction');
    const inputs = await writeInputs(folder, order, script, { cues, durationSeconds });
    const levels = voiceLevels(script.clips, durationSeconds, framesPerSecond);
    const painter = new FramePainter(order, storyboard, cues, levels, images);
    const { width, height } = painter.stage;
    const frames = new PaintedFrames({
      painter,
      storyboard,
      withPreview: settings.companions ?? false,
      onProgress: (share) => onProgress?.(0.1 + 0.86 * share),
    });
    const outFile = `${madeBase}.mp4`;
    const size = { width, height, framesPerSecond, durationSeconds };
    const encoding = buildEncoderArguments({ order, ...size, ...inputs, outFile });
    await encodeVideo(tools, encoding, frames, { durationSeconds, signal });

    const endings: FileEnding[] = ['.mp4', '.jpg'];
    await writeFile(`${madeBase}.jpg`, frames.poster);
    if (order.captions) {
      await writeFile(`${madeBase}.vtt`, writeWebVtt(cues));
      endings.push('.vtt');
    }
    if (frames.preview) {
      const { timeline } = script;
      const { preview } = frames;
      const material = { timeline, storyboard, cues, preview, language: order.language };
      endings.push(
        ...(await writeCompanions(madeBase, material, { ffmpeg: tools.ffmpeg, signal })),
      );
    }
    // Last of all: any later change would break the seal.
    if (sealing) await sealVideo(outFile, sealing, signal);
    await publishFiles(madeBase, outBase, endings);
    onProgress?.(1);
    return {
      videoFile: settings.outFile,
      captionsFile: order.captions ? `${outBase}.vtt` : null,
      posterFile: `${outBase}.jpg`,
      durationSeconds,
      width,
      height,
      cues,
      voice: script.voice,
      failedVoices: script.failedVoices,
      signed: sealing !== null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cuesOf({ captions, burnCaptions }: RenderOrder, { timeline }: SpokenScript): CaptionCue[] {
  if (!captions && !burnCaptions) return [];
  return captionCues(timeline.scenes.flatMap(({ sentences }) => sentences));
}

type EncoderInputs = { soundFile: string; subRipFile: string | null; chaptersFile: string | null };

/** What the encoder reads from files besides the frames. */
async function writeInputs(
  folder: string,
  order: RenderOrder,
  { clips, timeline }: SpokenScript,
  { cues, durationSeconds }: { cues: CaptionCue[]; durationSeconds: number },
): Promise<EncoderInputs> {
  const soundFile = path.join(folder, 'sound.f32');
  const sound = mixSound(clips, order.music ? order.style : null, durationSeconds);
  await writeFile(soundFile, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength));
  const write = async (name: string, text: string) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  };
  const chapters = writeChapters(timeline, order.language);
  return {
    soundFile,
    subRipFile: order.captions ? await write('captions.srt', writeSubRip(cues)) : null,
    chaptersFile: chapters === null ? null : await write('chapters.txt', chapters),
  };
}
