import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { videoJobSchema, type VideoJob } from './video-job.ts';

/** All videos, newest last, in memory and in one JSON file. */
export class JobStore {
  readonly #file: string;
  readonly #jobs = new Map<string, VideoJob>();
  #saving: Promise<void> = Promise.resolve();
  #isDirty = false;

  private constructor(file: string) {
    this.#file = file;
  }

  static async open(folder: string): Promise<JobStore> {
    await mkdir(folder, { recursive: true });
    const store = new JobStore(join(folder, 'jobs.json'));
    const text = await readFile(store.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    });
    for (const job of z.array(videoJobSchema).parse(JSON.parse(text))) store.#jobs.set(job.id, job);
    return store;
  }

  all(): VideoJob[] {
    return [...this.#jobs.values()];
  }

  get(id: string): VideoJob | undefined {
    return this.#jobs.get(id);
  }

  put(job: VideoJob): VideoJob {
    this.#jobs.set(job.id, job);
    this.#save();
    return job;
  }

  /** Changes a video that still exists; undefined when it was deleted meanwhile. */
  change(id: string, changes: Partial<VideoJob>): VideoJob | undefined {
    const job = this.#jobs.get(id);
    return job && this.put({ ...job, ...changes });
  }

  delete(id: string): void {
    this.#jobs.delete(id);
    this.#save();
  }

  async saved(): Promise<void> {
    await this.#saving;
  }

  /** Changes that come while the file is being written share the next writing. */
  #save(): void {
    if (this.#isDirty) return;
    this.#isDirty = true;
    this.#saving = this.#saving.then(async () => {
      this.#isDirty = false;
      const fresh = `${this.#file}.fresh`;
      await writeFile(fresh, JSON.stringify(this.all(), null, 1));
      await rename(fresh, this.#file);
    });
  }
}
