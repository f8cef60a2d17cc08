import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** All orders of a provider, newest last, in memory and in one JSON file. */
export class JobStore<Job extends { id: string }> {
  readonly #file: string;
  readonly #jobs = new Map<string, Job>();
  #saving: Promise<void> = Promise.resolve();
  #isDirty = false;
  #ordered = 0;

  private constructor(file: string) {
    this.#file = file;
  }

  static async open<Job extends { id: string }>(
    folder: string,
    schema: z.ZodType<Job>,
  ): Promise<JobStore<Job>> {
    await mkdir(folder, { recursive: true });
    const store = new JobStore<Job>(join(folder, 'jobs.json'));
    const text = await readFile(store.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    });
    for (const job of z.array(schema).parse(JSON.parse(text))) store.#jobs.set(job.id, job);
    store.#ordered = store.#jobs.size;
    return store;
  }

  all(): Job[] {
    return [...this.#jobs.values()];
  }

  /** How many orders there were, deleted ones among them: since the start, and those it began with. */
  get ordered(): number {
    return this.#ordered;
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  put(job: Job): Job {
    if (!this.#jobs.has(job.id)) this.#ordered += 1;
    this.#jobs.set(job.id, job);
    this.#save();
    return job;
  }

  /** Changes an order that still exists; undefined when it was deleted meanwhile. */
  change(id: string, changes: Partial<Job>): Job | undefined {
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
