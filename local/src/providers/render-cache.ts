import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import { dropTextTracks } from './ffmpeg.ts';
import type { RenderVideo } from './render-program.ts';

export type RenderedVideo = { video: string; subtitles: string | null };

type RenderCacheSettings = {
  folder: string;
  renderVideo: RenderVideo;
  /** Ends renders under way; one order may serve several callers, so there is no signal for each. */
  signal: AbortSignal;
};

/** Goes into the name of each entry: one made in another way is made again. */
const way = 'without text tracks';

/**
 * Renders each different order once; repeats are answered from the folder. Our renderer puts captions
 * into the MP4 as well; no provider is known to, so they are only in the file beside it.
 */
export class RenderCache {
  readonly #settings: RenderCacheSettings;
  readonly #underWay = new Map<string, Promise<RenderedVideo>>();

  constructor(settings: RenderCacheSettings) {
    this.#settings = settings;
  }

  get(order: RenderOrderInput): Promise<RenderedVideo> {
    const key = createHash('sha256')
      .update(JSON.stringify([way, order]))
      .digest('hex')
      .slice(0, 32);
    const running = this.#underWay.get(key);
    if (running) return running;
    const video = this.#getOrRender(key, order).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, video);
    return video;
  }

  async #getOrRender(key: string, order: RenderOrderInput): Promise<RenderedVideo> {
    const { folder, renderVideo, signal } = this.#settings;
    const video = join(folder, `${key}.mp4`);
    const subtitles = join(folder, `${key}.vtt`);
    if (await exists(video)) return { video, subtitles: await orNull(subtitles) };
    await mkdir(folder, { recursive: true });
    const name = join(folder, `fresh-${randomUUID()}`);
    try {
      await renderVideo(order, `${name}.mp4`, signal);
      await dropTextTracks(`${name}.mp4`, `${name}.plain.mp4`, signal);
      const written = (await orNull(`${name}.vtt`)) ?? (await orNull(`${name}.mp4.vtt`));
      // The video's rename comes last: it is what makes the entry count.
      if (written !== null) await rename(written, subtitles);
      await rename(`${name}.plain.mp4`, video);
      return { video, subtitles: written === null ? null : subtitles };
    } finally {
      for (const end of ['.mp4', '.plain.mp4', '.vtt', '.mp4.vtt'])
        await rm(name + end, { force: true });
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return (await orNull(file)) !== null;
}

async function orNull(file: string): Promise<string | null> {
  return access(file).then(
    () => file,
    () => null,
  );
}
