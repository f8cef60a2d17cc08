import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes each different thing once, one at a time; repeats are answered from the folder. */
export class MediaCache {
  readonly #folder: string;
  readonly #underWay = new Map<string, Promise<string>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file for a description of its content; `ending` such as `.mp4`. */
  get(content: unknown, ending: string, make: (outFile: string) => Promise<void>): Promise<string> {
    const text = JSON.stringify(content);
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32) + ending;
    const running = this.#underWay.get(name);
    if (running) return running;
    const file = this.#getOrMake(name, make).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, file);
    return file;
  }

  async #getOrMake(name: string, make: (outFile: string) => Promise<void>): Promise<string> {
    const file = join(this.#folder, name);
    if (await exists(file)) return file;
    // Making takes all cores: two at once would only both be late.
    const turn = this.#last.then(() => this.#make(file, make));
    this.#last = turn.catch(() => undefined);
    await turn;
    return file;
  }

  async #make(file: string, make: (outFile: string) => Promise<void>): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    // The ending stays last: ffmpeg reads the format from it.
    const fresh = join(this.#folder, `fresh-${randomUUID()}${file.slice(file.lastIndexOf('.'))}`);
    try {
      await make(fresh);
      await rename(fresh, file);
    } finally {
      await rm(fresh, { force: true });
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
