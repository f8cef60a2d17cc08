import { createHash, randomUUID } from 'node:crypto';
import { access, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureDuration, pictureOf, resizeVideo } from '../ffmpeg.ts';
import type { RenderCache } from '../render-cache.ts';
import { vttToSrt } from '../subtitles.ts';
import type { VideoJob } from './video-job.ts';

/** What equal orders share. */
export type MadeVideo = {
  video: string;
  thumbnail: string;
  /** SubRip. */
  subtitles: string | null;
  durationSeconds: number | null;
};

type MadeVideosSettings = { cache: RenderCache; folder: string; signal: AbortSignal };

/** Renders, resizes and measures each different order once, so that many equal ones are cheap. */
export class MadeVideos {
  readonly #settings: MadeVideosSettings;
  readonly #made = new Map<string, Promise<MadeVideo>>();

  constructor(settings: MadeVideosSettings) {
    this.#settings = settings;
  }

  get({ order, size }: Pick<VideoJob, 'order' | 'size'>): Promise<MadeVideo> {
    const text = JSON.stringify([order, size]);
    const key = createHash('sha256').update(text).digest('hex').slice(0, 32);
    const known = this.#made.get(key);
    if (known) return known;
    const making = this.#make({ order, size }, key);
    this.#made.set(key, making);
    // A failure is not for ever; who asked for it is told.
    making.catch(() => this.#made.delete(key));
    return making;
  }

  async #make({ order, size }: Pick<VideoJob, 'order' | 'size'>, key: string): Promise<MadeVideo> {
    const { cache, folder, signal } = this.#settings;
    const rendered = await cache.get(order);
    const isRightSize = sameSize(renderedSize(order), size);
    const video = isRightSize
      ? rendered.video
      : await this.#once(join(folder, `${key}.sized.mp4`), (to) =>
          resizeVideo(rendered.video, to, size, signal),
        );
    const thumbnail = await this.#once(join(folder, `${key}.jpg`), (to) =>
      pictureOf(video, to, signal),
    );
    return {
      video,
      thumbnail,
      subtitles: rendered.subtitles && vttToSrt(await readFile(rendered.subtitles, 'utf8')),
      durationSeconds: await measureDuration(video),
    };
  }

  /** Makes a file unless it is there already, whole or not at all. */
  async #once(file: string, make: (to: string) => Promise<void>): Promise<string> {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
    const fresh = join(this.#settings.folder, `fresh-${randomUUID()}${/\.\w+$/.exec(file)?.[0]}`);
    try {
      await make(fresh);
      await rename(fresh, file);
    } finally {
      await rm(fresh, { force: true });
    }
    return file;
  }
}

function renderedSize({ aspectRatio, resolution }: VideoJob['order']): VideoJob['size'] {
  const lines = resolution === '1080p' ? 1080 : 720;
  const longer = (lines * 16) / 9;
  switch (aspectRatio) {
    case '16:9':
      return { width: longer, height: lines };
    case '9:16':
      return { width: lines, height: longer };
    case '1:1':
      return { width: lines, height: lines };
  }
}

function sameSize(one: VideoJob['size'], other: VideoJob['size']): boolean {
  return one.width === other.width && one.height === other.height;
}
