import type { MediaFacts } from '../../platform/media-facts.ts';
import { mediaInput } from '../../platform/media-input.ts';
import { type MediaTools, runTool } from '../../platform/media-tools.ts';
import { palettes } from '../inhouse/picture/palettes.ts';
import { planStage } from '../inhouse/picture/stage.ts';
import { themeNameOf } from '../inhouse/picture/theme-name.ts';
import { AssemblyError } from './assembly-error.ts';
import type { AssemblyOrder } from './assembly-order.ts';
import { buildPictureFilter, planFraming, type Size } from './frame-piece.ts';
import { joinFrames } from './joined-frames.ts';
import { hasName, paintCard } from './paint-card.ts';
import { framesPerSecond, type PicturePlan, type ShownPicture } from './plan-pictures.ts';
import { ToolFrames } from './tool-frames.ts';

type JoinedVideo = {
  pieces: readonly string[];
  facts: readonly MediaFacts[];
  order: AssemblyOrder;
  plan: PicturePlan;
  soundFile: string;
  target: string;
};

type EncodingSettings = { tools: MediaTools; signal: AbortSignal; timeoutMs: number };

/** A spoken piece that ends earlier has lost words; the pauses at its ends are shorter. */
const maxMissing = { speech: 1 * framesPerSecond, scenes: 2 * framesPerSecond };

/**
 * One program reads the frames of the piece that is shown, another one writes the video: whatever the
 * number of pieces, two run at a time. Answers with the frames for which a picture had to stand still.
 */
export async function encodeJoined(
  joined: JoinedVideo,
  { tools, signal, timeoutMs }: EncodingSettings,
): Promise<number> {
  const { order, plan } = joined;
  const { width, height } = planStage(order.options.aspectRatio, '720p');
  const readers = new ToolFrames(tools.ffmpeg, signal);
  let heldFrames = 0;
  const frames = joinFrames({
    plan,
    open: (shown) => openPicture(shown, joined, { width, height }, readers),
    onShort: (source, missing) => {
      heldFrames += missing;
      if (missing <= maxMissing[order.assembly.kind]) return;
      const which = typeof source === 'number' ? `Piece ${source + 1}` : 'A card';
      throw new AssemblyError('unusable-piece', `${which} ends too early.`);
    },
  });
  try {
    const { exitCode, stderr } = await runTool(
      tools.ffmpeg,
      buildEncoderArguments(joined, { width, height }),
      { signal, timeoutMs, input: frames },
    );
    if (exitCode === 0) return heldFrames;
    const cause = new Error(stderr.trim());
    throw new AssemblyError('encoder-failed', 'The video could not be encoded.', { cause });
  } finally {
    await readers.close();
  }
}

function openPicture(
  shown: ShownPicture,
  { pieces, facts, order, plan }: JoinedVideo,
  frame: Size,
  readers: ToolFrames,
): AsyncGenerator<Uint8Array> {
  const { source, stretch } = shown;
  const frames = shown.frames + shown.fadeFrames;
  if (typeof source !== 'number') {
    const { cards } = order;
    if (!hasName(cards)) throw new AssemblyError('encoder-failed', 'There is no card to paint.');
    const place = { card: source, wholeFrames: plan.frames, frames };
    return paintCard(place, { ...order, cards });
  }
  const { background } = order.options;
  const filter = buildPictureFilter({
    frame,
    framing: planFraming(facts[source]?.aspect ?? frame.width / frame.height, frame),
    stretch,
    backdrop: palettes[themeNameOf(order.options)][background].from,
  });
  const args = [
    ...['-hide_banner', '-nostdin', '-loglevel', 'quiet', ...mediaInput(pieces[source] ?? '')],
    ...['-filter_complex', `[0:v:0]${filter}`, '-an', '-sn', '-dn', '-frames:v', String(frames)],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'],
  ];
  return readers.read(args, (frame.width * frame.height * 3) / 2);
}

function buildEncoderArguments({ plan, soundFile, target }: JoinedVideo, frame: Size): string[] {
  const colours = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'];
  return [
    ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-y'],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${frame.width}x${frame.height}`],
    ...['-r', String(framesPerSecond), '-i', 'pipe:0', '-i', soundFile],
    ...['-map', '0:v', '-map', '1:a', '-vf', 'setsar=1'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '21', '-profile:v', 'high'],
    ...['-pix_fmt', 'yuv420p', '-g', String(2 * framesPerSecond), ...colours],
    ...['-color_range', 'tv', '-c:a', 'aac', '-b:a', '160k', '-ar', '48000', '-ac', '2'],
    ...['-metadata', 'comment=AI-generated video', '-movflags', '+faststart'],
    ...['-t', (plan.frames / framesPerSecond).toFixed(3), '-f', 'mp4', target],
  ];
}
