import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { objectRecordSchema, type ObjectRecord } from './object-record.ts';
import { StagedFile } from './staged-file.ts';

/**
 * The folder on disk: `records/` (one JSON file per object), `bytes/` (files that are never
 * rewritten) and `incoming/` (uploads under way). A record's rename is the moment a write counts.
 */
export class ObjectFiles {
  readonly #records: string;
  readonly #bytes: string;
  readonly #incoming: string;

  constructor(folder: string) {
    this.#records = join(folder, 'records');
    this.#bytes = join(folder, 'bytes');
    this.#incoming = join(folder, 'incoming');
  }

  /** Reads every record and removes what an interrupted run left behind. */
  async load(): Promise<ObjectRecord[]> {
    await rm(this.#incoming, { recursive: true, force: true });
    for (const folder of [this.#records, this.#bytes, this.#incoming]) {
      await mkdir(folder, { recursive: true });
    }
    const records: ObjectRecord[] = [];
    for (const file of await readdir(this.#records)) {
      if (file.endsWith('.json')) records.push(await this.#read(file));
      else await rm(join(this.#records, file), { force: true });
    }
    const wanted = new Set(records.map((record) => record.bytesFile));
    for (const file of await readdir(this.#bytes)) {
      if (!wanted.has(file)) await rm(join(this.#bytes, file), { force: true });
    }
    return records;
  }

  stage(limit: number): Promise<StagedFile> {
    return StagedFile.create(join(this.#incoming, randomUUID()), limit);
  }

  async keepBytes(path: string): Promise<string> {
    const bytesFile = randomUUID();
    await rename(path, join(this.#bytes, bytesFile));
    return bytesFile;
  }

  async copyBytes(bytesFile: string): Promise<string> {
    const copy = randomUUID();
    const from = join(this.#bytes, bytesFile);
    await copyFile(from, join(this.#bytes, copy), constants.COPYFILE_FICLONE);
    return copy;
  }

  openBytes(bytesFile: string): Promise<FileHandle> {
    return open(join(this.#bytes, bytesFile), 'r');
  }

  async removeBytes(bytesFile: string): Promise<void> {
    await rm(join(this.#bytes, bytesFile), { force: true });
  }

  async saveRecord(record: ObjectRecord): Promise<void> {
    const file = this.#recordFile(record.bucket, record.name);
    const fresh = `${file}.${randomUUID()}.fresh`;
    await writeFile(fresh, JSON.stringify(record));
    await rename(fresh, file);
  }

  async removeRecord(bucket: string, name: string): Promise<void> {
    await rm(this.#recordFile(bucket, name), { force: true });
  }

  async removeIncoming(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  #recordFile(bucket: string, name: string): string {
    const key = createHash('sha256').update(`${bucket}\0${name}`).digest('hex');
    return join(this.#records, `${key}.json`);
  }

  async #read(file: string): Promise<ObjectRecord> {
    const path = join(this.#records, file);
    try {
      return objectRecordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch (cause) {
      throw new Error(`The stored object record ${path} cannot be read.`, { cause });
    }
  }
}
