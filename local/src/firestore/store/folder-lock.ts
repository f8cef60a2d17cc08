import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

type Holder = { pid: number; started: string };

/** Keeps two servers from writing to one folder; the lock of a dead process counts for nothing. */
export class FolderLock {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, 'lock.json');
    const own = `${this.#path}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, JSON.stringify(thisProcess()));
    try {
      while (!link(own, this.#path)) this.#removeStale(folder);
    } finally {
      rmSync(own, { force: true });
    }
  }

  release(): void {
    rmSync(this.#path, { force: true });
  }

  #removeStale(folder: string): void {
    refuseLiving(readHolder(this.#path), folder);
    // Taken away before it is looked at again: another process may just have done the same.
    const aside = `${this.#path}.${process.pid}.stale`;
    try {
      renameSync(this.#path, aside);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      throw error;
    }
    try {
      refuseLiving(readHolder(aside), folder);
    } catch (error) {
      link(aside, this.#path);
      throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
}

function refuseLiving(holder: Holder | undefined, folder: string): void {
  if (!holder || !isAlive(holder)) return;
  throw new Error(
    `The data folder ${folder} is in use by another Firestore server (process ${holder.pid}). End that one, or give this one another folder.`,
  );
}

function thisProcess(): Holder {
  return { pid: process.pid, started: startOf(process.pid) ?? '' };
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be signalled, but it is there.
    if (codeOf(error) !== 'EPERM') return false;
  }
  // The number may have gone to another process since.
  return (startOf(pid) ?? started) === started;
}

/** When the process started, in ticks since the machine did; Linux alone says so in a file. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/** Undefined when nobody holds it any more, or when it was cut off by a crash of the machine. */
function readHolder(path: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

/** Gives a file a second name, unless there is a file of that name. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    return codeOf(error) !== 'EEXIST' && copy(from, to);
  }
}

/** For file systems on which a file has one name only. */
function copy(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
