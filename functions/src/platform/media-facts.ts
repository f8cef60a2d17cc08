import { stat, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { mediaInput } from './media-input.ts';
import type { MediaTools } from './media-tools.ts';
import { findPosterPlace, NoPosterError, readFrame } from './poster-frame.ts';
import { runTool } from './run-tool.ts';

export type MediaFacts = {
  container: string;
  /** What the file says of itself; whether it keeps the promise, only decoding tells. */
  durationSeconds: number;
  sizeBytes: number;
  bitrateKbps: number;
  videoCodec: string;
  pixelFormat: string;
  /** As shown: rotation is taken into account. */
  width: number;
  height: number;
  /** Width to height on the screen, with the shape of the pixels. */
  aspect: number;
  framesPerSecond: number;
  videoSeconds: number;
  /** When the picture begins on the file's own clock. */
  videoStartSeconds: number;
  /** Such as `High 10`; null when the file does not say. */
  videoProfile: string | null;
  /** 41 is level 4.1 of H.264. */
  videoLevel: number | null;
  /** Null where the file does not say, which players take for ordinary video. */
  colour: {
    range: string | null;
    transfer: string | null;
    primaries: string | null;
    matrix: string | null;
  };
  audio: AudioFacts | null;
  /** Everything in the file, by kind. */
  streams: StreamCounts;
};

type AudioFacts = {
  codec: string;
  /** Such as `LC`; null when the file does not say. */
  profile: string | null;
  seconds: number;
  /** When the sound begins on the file's own clock. */
  startSeconds: number;
  sampleRate: number;
  channels: number;
};

type StreamCounts = {
  video: number;
  /** Covers and thumbnails. */
  pictures: number;
  audio: number;
  subtitles: number;
  /** Data, attachments, and what is unknown. */
  others: number;
};

/** The file is not a video that we can read. */
export class UnreadableMediaError extends Error {
  override readonly name = 'UnreadableMediaError';
}

const numeric = z.coerce.number().nonnegative().nullish().catch(undefined);
const anySign = z.coerce.number().nullish().catch(undefined);
const streamSchema = z.object({
  codec_type: z.string().nullish(),
  codec_name: z.string().nullish(),
  profile: z.string().nullish(),
  level: anySign,
  color_range: z.string().nullish(),
  color_transfer: z.string().nullish(),
  color_primaries: z.string().nullish(),
  color_space: z.string().nullish(),
  start_time: anySign,
  sample_rate: numeric,
  channels: numeric,
  pix_fmt: z.string().nullish(),
  width: numeric,
  height: numeric,
  sample_aspect_ratio: z.string().nullish(),
  avg_frame_rate: z.string().nullish(),
  duration: numeric,
  disposition: z.object({ attached_pic: z.number().nullish() }).nullish(),
  side_data_list: z.array(z.object({ rotation: z.number().nullish().catch(undefined) })).nullish(),
});
const probeSchema = z.object({
  format: z.object({ format_name: z.string(), duration: numeric }),
  streams: z.array(streamSchema),
});

const probeTimeoutMs = 20_000;

/** Throws `UnreadableMediaError` for what is no video, `ToolError` when it could not be found out. */
export async function probeMedia(
  tools: Pick<MediaTools, 'ffprobe'>,
  file: string,
  signal?: AbortSignal,
): Promise<MediaFacts> {
  const { size: sizeBytes, isFile } = await statFile(file);
  // A pipe or a device could keep everybody waiting.
  if (!isFile) throw new UnreadableMediaError('It is no ordinary file.');
  if (sizeBytes === 0) throw new UnreadableMediaError('The file is empty.');
  const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', ...mediaInput(file)];
  const { exitCode, stdout } = await runTool(tools.ffprobe, args, {
    signal,
    timeoutMs: probeTimeoutMs,
  });
  if (exitCode !== 0) throw new UnreadableMediaError('The file is not a readable video.');
  return readProbe(stdout.toString('utf8'), sizeBytes);
}

async function statFile(file: string): Promise<{ size: number; isFile: boolean }> {
  const stats = await stat(file);
  return { size: stats.size, isFile: stats.isFile() };
}

export function readProbe(json: string, sizeBytes: number): MediaFacts {
  const { format, streams } = probeSchema.parse(JSON.parse(json));
  const video = streams.find(
    ({ codec_type, disposition }) => codec_type === 'video' && !disposition?.attached_pic,
  );
  const audio = streams.find(({ codec_type }) => codec_type === 'audio');
  const durationSeconds = format.duration ?? 0;
  if (!video?.codec_name || !video.width || !video.height) {
    throw new UnreadableMediaError('The file has no picture.');
  }
  if (durationSeconds <= 0) throw new UnreadableMediaError('The file has no length.');
  const { width, height, aspect } = readShape(video, video.width, video.height);
  return {
    container: format.format_name,
    durationSeconds,
    sizeBytes,
    bitrateKbps: Math.round((sizeBytes * 8) / durationSeconds / 1000),
    videoCodec: video.codec_name,
    pixelFormat: video.pix_fmt ?? 'unknown',
    width,
    height,
    aspect,
    framesPerSecond: readRatio(video.avg_frame_rate) ?? 0,
    videoSeconds: video.duration ?? durationSeconds,
    videoStartSeconds: video.start_time ?? 0,
    videoProfile: said(video.profile),
    // ffprobe writes −99 where the file does not say.
    videoLevel: video.level && video.level > 0 ? video.level : null,
    colour: {
      range: said(video.color_range),
      transfer: said(video.color_transfer),
      primaries: said(video.color_primaries),
      matrix: said(video.color_space),
    },
    audio: audio?.codec_name
      ? {
          codec: audio.codec_name,
          profile: said(audio.profile),
          seconds: audio.duration ?? durationSeconds,
          startSeconds: audio.start_time ?? 0,
          sampleRate: audio.sample_rate ?? 0,
          channels: audio.channels ?? 0,
        }
      : null,
    streams: countStreams(streams),
  };
}

type Stream = z.infer<typeof streamSchema>;

function said(text: string | null | undefined): string | null {
  return !text || ['unknown', 'unspecified', 'reserved'].includes(text) ? null : text;
}

function countStreams(streams: readonly Stream[]): StreamCounts {
  const counts: StreamCounts = { video: 0, pictures: 0, audio: 0, subtitles: 0, others: 0 };
  for (const { codec_type, disposition } of streams) {
    if (codec_type === 'video') counts[disposition?.attached_pic ? 'pictures' : 'video'] += 1;
    else if (codec_type === 'audio') counts.audio += 1;
    else if (codec_type === 'subtitle') counts.subtitles += 1;
    else counts.others += 1;
  }
  return counts;
}

function readShape(video: Stream, width: number, height: number) {
  const pixelAspect = readRatio(video.sample_aspect_ratio) ?? 1;
  const aspect = (width * pixelAspect) / height;
  const rotation = video.side_data_list?.find((data) => data.rotation)?.rotation ?? 0;
  return Math.abs(rotation) % 180 === 90
    ? { width: height, height: width, aspect: 1 / aspect }
    : { width, height, aspect };
}

/** `30000/1001` and `16:9`; undefined for `0/0` and the like. */
function readRatio(text: string | null | undefined): number | undefined {
  const [above, below] = (text ?? '').split(/[/:]/).map(Number);
  return above && below ? above / below : undefined;
}

const posterWidth = 1280;

/** Writes one telling frame as JPEG: the one at `atSeconds`, or the best of several places. */
export async function takePoster(
  tools: Pick<MediaTools, 'ffmpeg' | 'ffprobe'>,
  file: string,
  outFile: string,
  options: { atSeconds?: number },
  signal?: AbortSignal,
): Promise<{ atSeconds: number }> {
  const source = { ffmpeg: tools.ffmpeg, file, signal };
  const {
    atSeconds = await findPosterPlace(source, (await probeMedia(tools, file, signal)).videoSeconds),
  } = options;
  const scale = `scale='min(${posterWidth},iw)':-2,format=yuvj420p`;
  const jpeg = await readFrame(source, atSeconds, scale, ['-c:v', 'mjpeg', '-q:v', '3']);
  if (jpeg.length === 0) throw new NoPosterError(`The video shows nothing at ${atSeconds} s.`);
  await writeFile(outFile, jpeg);
  return { atSeconds };
}
