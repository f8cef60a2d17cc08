import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RenderOrder } from '@cvplus/contracts/render-order';
import { blackenVideo, measureDuration, pictureOf, silenceVideo, turnVideo } from '../ffmpeg.ts';
import { RenderCache, type RenderedVideo } from '../render-cache.ts';
import type { RenderVideo } from '../render-program.ts';
import type { JobStore } from '../job-store.ts';
import { vttToSrt } from '../subtitles.ts';
import type { VideoJob } from './video-job.ts';

type VideoMakerSettings = {
  jobs: JobStore<VideoJob>;
  dataFolder: string;
  renderVideo: RenderVideo;
  now: () => Date;
  /** Called once when a video is completed or has failed. */
  onEnd: (job: VideoJob) => Promise<void>;
  report: (line: string) => void;
};

type Making = Pick<VideoJob, 'files' | 'durationSeconds'>;

const unmade = ['render-failed', 'never-starts', 'stuck'] as const;

// Shares of the whole delay after which HeyGen shows the next status.
const pendingAt = 0.1;
const processingAt = 0.3;

/** Takes each video from `waiting` to its end: renders it for real and lets the delay pass. */
export class VideoMaker {
  readonly filesFolder: string;
  readonly #settings: VideoMakerSettings;
  readonly #closing = new AbortController();
  readonly #cache: RenderCache;
  readonly #running = new Map<string, Promise<void>>();

  constructor(settings: VideoMakerSettings) {
    this.#settings = settings;
    this.filesFolder = join(settings.dataFolder, 'files');
    this.#cache = new RenderCache({
      folder: join(settings.dataFolder, 'render-cache'),
      renderVideo: settings.renderVideo,
      signal: this.#closing.signal,
    });
  }

  /** Begins a video, or goes on with one that a restart interrupted. */
  start(job: VideoJob): void {
    const running = this.#run(job)
      .catch((error: unknown) => {
        if (!this.#closing.signal.aborted) this.#settings.report(`${job.id}: ${String(error)}`);
      })
      .finally(() => this.#running.delete(job.id));
    this.#running.set(job.id, running);
  }

  /** Resolves when the video has ended and everybody was told once. */
  async ended(id: string): Promise<void> {
    await this.#running.get(id);
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('The stand-in is being closed.'));
    await Promise.all(this.#running.values());
  }

  async deleteFiles({ files }: VideoJob): Promise<void> {
    for (const file of Object.values(files)) {
      if (file !== null) await rm(join(this.filesFolder, file), { force: true });
    }
  }

  async #run(job: VideoJob): Promise<void> {
    const isMade = !unmade.some((fault) => job.faults.includes(fault));
    const making = isMade ? this.#make(job) : null;
    try {
      await this.#walk(job, making);
    } finally {
      // Closing must not leave a render behind, nor its failure unhandled.
      await making?.catch(() => undefined);
    }
  }

  async #walk(job: VideoJob, making: Promise<Making> | null): Promise<void> {
    const { jobs } = this.#settings;
    if (job.faults.includes('never-starts')) return;
    await this.#until(job, pendingAt);
    // A restart may find it further on already.
    if (job.status === 'waiting') jobs.change(job.id, { status: 'pending' });
    await this.#until(job, processingAt);
    jobs.change(job.id, { status: 'processing' });
    if (job.faults.includes('stuck')) return;
    await this.#until(job, 1);
    const made = await making?.catch((error: unknown) => this.#failed(job, error));
    if (this.#closing.signal.aborted) return;
    const end: Partial<VideoJob> = made
      ? { ...made, status: 'completed' }
      : { status: 'failed', failure: failureOf(job) };
    const ended = jobs.change(job.id, { ...end, completedAt: this.#settings.now().getTime() });
    if (ended) await this.#settings.onEnd(ended);
    else if (made) await this.deleteFiles({ ...job, ...made });
  }

  #failed(job: VideoJob, error: unknown): null {
    if (!this.#closing.signal.aborted) {
      this.#settings.report(`${job.id} could not be rendered: ${String(error)}`);
    }
    return null;
  }

  async #until(job: VideoJob, share: number): Promise<void> {
    const dueAt = job.createdAt + job.delayMs * share;
    const restMs = Math.max(0, dueAt - this.#settings.now().getTime());
    await sleep(restMs, undefined, { signal: this.#closing.signal });
  }

  async #make(job: VideoJob): Promise<Making> {
    await mkdir(this.filesFolder, { recursive: true });
    const rendered = await this.#cache.get(job.order);
    const video = `${job.id}.mp4`;
    await this.#place(job, rendered.video, join(this.filesFolder, video));
    const captioned = job.wantsCaptioned ? await this.#makeCaptioned(job) : null;
    const thumbnail = `${job.id}.jpg`;
    const signal = this.#closing.signal;
    await pictureOf(join(this.filesFolder, video), join(this.filesFolder, thumbnail), signal);
    return {
      files: { video, captioned, subtitles: await this.#makeSubtitles(job, rendered), thumbnail },
      durationSeconds: await measureDuration(join(this.filesFolder, video)),
    };
  }

  async #place(job: VideoJob, from: string, to: string): Promise<void> {
    await rm(to, { force: true });
    const signal = this.#closing.signal;
    if (job.faults.includes('black-video')) return blackenVideo(from, to, signal);
    if (job.faults.includes('silent-video')) return silenceVideo(from, to, signal);
    if (job.faults.includes('wrong-aspect')) return turnVideo(from, to, signal);
    await link(from, to).catch(() => copyFile(from, to));
  }

  async #makeCaptioned(job: VideoJob): Promise<string> {
    const order: RenderOrder = { ...job.order, burnCaptions: true };
    const captioned = `${job.id}.captioned.mp4`;
    const { video } = await this.#cache.get(order);
    await this.#place(job, video, join(this.filesFolder, captioned));
    return captioned;
  }

  async #makeSubtitles(job: VideoJob, rendered: RenderedVideo): Promise<string | null> {
    if (rendered.subtitles === null) return null;
    const file = `${job.id}.srt`;
    const text = vttToSrt(await readFile(rendered.subtitles, 'utf8'));
    await writeFile(join(this.filesFolder, file), text);
    return file;
  }
}

function failureOf({ failsWith }: VideoJob): { code: string; message: string } {
  const code = failsWith ?? 'rendering_failed';
  return {
    code,
    message: code === 'rendering_failed' ? 'Avatar rendering failed.' : `Failed: ${code}.`,
  };
}
