import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { blackenVideo, measureDuration, pictureOf, silenceVideo, turnVideo } from '../ffmpeg.ts';
import type { JobStore } from '../job-store.ts';
import { RenderCache } from '../render-cache.ts';
import type { RenderVideo } from '../render-program.ts';
import { MadeVideos, type MadeVideo } from './made-videos.ts';
import type { VideoJob } from './video-job.ts';

type VideoMakerSettings = {
  jobs: JobStore<VideoJob>;
  dataFolder: string;
  renderVideo: RenderVideo;
  now: () => Date;
  /** Called once when a video has ended, in whatever way. */
  onEnd: (job: VideoJob) => Promise<void>;
  report: (line: string) => void;
};

type Making = Pick<VideoJob, 'files' | 'durationSeconds'>;

/** The share of the whole delay after which D-ID shows a video as started. */
const startedAt = 0.2;

/** Takes each video from `created` to its end: renders it for real and lets the delay pass. */
export class VideoMaker {
  readonly filesFolder: string;
  readonly #settings: VideoMakerSettings;
  readonly #closing = new AbortController();
  readonly #made: MadeVideos;
  readonly #running = new Map<string, Promise<void>>();

  constructor(settings: VideoMakerSettings) {
    this.#settings = settings;
    this.filesFolder = join(settings.dataFolder, 'files');
    const folder = join(settings.dataFolder, 'render-cache');
    const { signal } = this.#closing;
    const cache = new RenderCache({ folder, renderVideo: settings.renderVideo, signal });
    this.#made = new MadeVideos({ cache, folder, signal });
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

  /** Resolves when the video has ended and its webhook was tried. */
  async ended(id: string): Promise<void> {
    await this.#running.get(id);
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('The stand-in is being closed.'));
    await Promise.all(this.#running.values());
  }

  async deleteFiles({ files }: Pick<VideoJob, 'files'>): Promise<void> {
    for (const file of Object.values(files)) {
      if (file !== null) await rm(join(this.filesFolder, file), { force: true });
    }
  }

  async #run(job: VideoJob): Promise<void> {
    const unmade = ['render-failed', 'rejected', 'never-starts', 'stuck'] as const;
    const making = unmade.some((fault) => fault in job.faults) ? null : this.#make(job);
    try {
      await this.#walk(job, making);
    } finally {
      // Closing must not leave a render behind, nor its failure unhandled.
      await making?.catch(() => undefined);
    }
  }

  async #walk(job: VideoJob, making: Promise<Making> | null): Promise<void> {
    const { jobs, now, onEnd } = this.#settings;
    if ('never-starts' in job.faults) return;
    await this.#until(job, startedAt);
    // After a restart it may have started already.
    if (job.status === 'created') {
      jobs.change(job.id, { status: 'started', startedAt: now().getTime() });
    }
    if ('stuck' in job.faults) return;
    await this.#until(job, 1);
    const end = await this.#endOf(job, making);
    if (this.#closing.signal.aborted) return;
    const ended = jobs.change(job.id, { ...end, completedAt: now().getTime() });
    if (ended) await onEnd(ended);
    else if (end.files) await this.deleteFiles({ files: end.files });
  }

  async #endOf(job: VideoJob, making: Promise<Making> | null): Promise<Partial<VideoJob>> {
    const { rejected, 'render-failed': failed } = job.faults;
    if (rejected !== undefined) {
      return { status: 'rejected', failure: rejected === '' ? null : failureOf(rejected) };
    }
    if (failed !== undefined || making === null) {
      return { status: 'error', failure: failureOf(failed || 'VideoEnhanceError') };
    }
    try {
      return { status: 'done', ...(await making) };
    } catch (error) {
      if (!this.#closing.signal.aborted) {
        this.#settings.report(`${job.id} could not be rendered: ${String(error)}`);
      }
      return { status: 'error', failure: failureOf('UnknownError') };
    }
  }

  async #until(job: VideoJob, share: number): Promise<void> {
    const dueAt = job.createdAt + job.delayMs * share;
    const restMs = Math.max(0, dueAt - this.#settings.now().getTime());
    await sleep(restMs, undefined, { signal: this.#closing.signal });
  }

  async #make(job: VideoJob): Promise<Making> {
    const { signal } = this.#closing;
    const made = await this.#made.get(job);
    await mkdir(this.filesFolder, { recursive: true });
    const [video, thumbnail] = [`${job.id}.mp4`, `${job.id}.jpg`];
    const [videoFile, thumbnailFile] = [this.#file(video), this.#file(thumbnail)];
    const isSpoilt = await this.#spoil(job, made.video, videoFile);
    if (isSpoilt) await pictureOf(videoFile, thumbnailFile, signal);
    else await Promise.all([place(made.video, videoFile), place(made.thumbnail, thumbnailFile)]);
    const subtitles = await this.#writeSubtitles(job, made);
    return {
      files: { video, thumbnail, subtitles },
      durationSeconds: isSpoilt ? await measureDuration(videoFile) : made.durationSeconds,
    };
  }

  /** Makes a really bad video where one is wanted; false when a good one is. */
  async #spoil({ faults }: VideoJob, from: string, to: string): Promise<boolean> {
    const { signal } = this.#closing;
    if ('black-video' in faults) await blackenVideo(from, to, signal);
    else if ('silent-video' in faults) await silenceVideo(from, to, signal);
    else if ('wrong-aspect' in faults) await turnVideo(from, to, signal);
    else return false;
    return true;
  }

  async #writeSubtitles(job: VideoJob, { subtitles }: MadeVideo): Promise<string | null> {
    if (!job.subtitles || subtitles === null) return null;
    const file = `${job.id}.srt`;
    await writeFile(this.#file(file), subtitles);
    return file;
  }

  #file(name: string): string {
    return join(this.filesFolder, name);
  }
}

async function place(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await link(from, to).catch(() => copyFile(from, to));
}

const descriptions: Record<string, string> = {
  DriverError: 'driver not found',
  LogoError: 'logo could not be loaded',
  SourceError: 'source could not be loaded',
  FaceError: 'face not detected',
  VideoEnhanceError: 'video enhancement failed',
  UnknownError: 'Internal Server Error',
};

function failureOf(kind: string): NonNullable<VideoJob['failure']> {
  return { kind, description: descriptions[kind] ?? 'failed' };
}
