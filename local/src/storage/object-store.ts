import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { ObjectFiles } from './object-files.ts';
import {
  applyMetadataEdit,
  unknownContentType,
  type MetadataEdit,
  type ObjectRecord,
} from './object-record.ts';
import { SerialQueue } from './serial-queue.ts';
import type { ReceivedFile, StagedFile } from './staged-file.ts';
import { noRoom, noSuchObject } from './storage-error.ts';

export type ObjectAddress = { bucket: string; name: string };

/** Throws a StorageError to refuse the change. Runs inside the same turn as the change itself. */
type Judge = (before: ObjectRecord | null, after: ObjectRecord | null) => void;

type NewObject = ObjectAddress & {
  edit: MetadataEdit;
  isPublic: boolean;
  /** Used when neither the edit nor the caller names one. */
  contentType?: string | undefined;
  /** Of an object made of others. */
  componentCount?: number;
};

type ObjectStoreSettings = {
  folder: string;
  now: () => Date;
  maxObjectBytes: number;
};

/** All buckets: an index in memory over files on disk. Changes happen one after another. */
export class ObjectStore {
  readonly #files: ObjectFiles;
  readonly #now: () => Date;
  readonly #maxObjectBytes: number;
  readonly #changes = new SerialQueue();
  readonly #buckets = new Map<string, Map<string, ObjectRecord>>();
  readonly #sortedNames = new Map<string, string[]>();
  #lastGeneration = 0;
  #isFull = false;

  private constructor(settings: ObjectStoreSettings) {
    this.#files = new ObjectFiles(settings.folder);
    this.#now = settings.now;
    this.#maxObjectBytes = settings.maxObjectBytes;
  }

  static async open(settings: ObjectStoreSettings): Promise<ObjectStore> {
    const store = new ObjectStore(settings);
    await store.#load();
    return store;
  }

  find({ bucket, name }: ObjectAddress): ObjectRecord | null {
    return this.#buckets.get(bucket)?.get(name) ?? null;
  }

  get({ bucket, name }: ObjectAddress): ObjectRecord {
    const record = this.find({ bucket, name });
    if (!record) throw noSuchObject(bucket, name);
    return record;
  }

  bucketNames(): string[] {
    return [...this.#buckets.keys()].sort();
  }

  /** Every object of every bucket, in no order. */
  all(): ObjectRecord[] {
    return [...this.#buckets.values()].flatMap((bucket) => [...bucket.values()]);
  }

  /** In UTF-8 byte order, as Cloud Storage lists them. */
  names(bucket: string): readonly string[] {
    const known = this.#sortedNames.get(bucket);
    if (known) return known;
    const names = [...(this.#buckets.get(bucket)?.keys() ?? [])]
      .map((name) => ({ name, bytes: Buffer.from(name) }))
      .sort((left, right) => Buffer.compare(left.bytes, right.bytes))
      .map(({ name }) => name);
    this.#sortedNames.set(bucket, names);
    return names;
  }

  /** Reading and deleting go on; whatever would need room is refused. */
  setFull(isFull: boolean): void {
    this.#isFull = isFull;
  }

  async stage(): Promise<StagedFile> {
    this.#checkRoom();
    return this.#files.stage(this.#maxObjectBytes);
  }

  /** Makes a received file the object's content, whole or not at all. */
  put(object: NewObject, file: ReceivedFile, judge: Judge): Promise<ObjectRecord> {
    return this.#changes.run(async () => {
      try {
        const before = this.find(object);
        const draft = this.#draft(object, file);
        judge(before, draft);
        this.#checkRoom();
        const after = { ...draft, bytesFile: await this.#files.keepBytes(file.path) };
        await this.#replace(before, after);
        return after;
      } finally {
        await this.#files.removeIncoming(file.path);
      }
    });
  }

  copy(
    from: ObjectAddress,
    to: ObjectAddress & { edit: MetadataEdit | null },
    judge: (source: ObjectRecord, before: ObjectRecord | null) => void,
  ): Promise<ObjectRecord> {
    return this.#changes.run(async () => {
      const source = this.get(from);
      const before = this.find(to);
      judge(source, before);
      this.#checkRoom();
      const stamp = this.#stamp();
      const bytesFile = await this.#files.copyBytes(source.bytesFile);
      const bare = { metadata: {}, downloadTokens: [] };
      const copied = { ...source, ...stamp, bucket: to.bucket, name: to.name, bytesFile };
      const after = to.edit ? applyMetadataEdit({ ...copied, ...bare }, to.edit) : copied;
      await this.#replace(before, after);
      return after;
    });
  }

  /** `edit` throws to refuse; it decides the whole next record except its counters. */
  change(
    address: ObjectAddress,
    edit: (before: ObjectRecord, draft: (edit: MetadataEdit) => ObjectRecord) => ObjectRecord,
  ): Promise<ObjectRecord> {
    return this.#changes.run(async () => {
      const before = this.get(address);
      const counted = {
        ...before,
        metageneration: before.metageneration + 1,
        updated: this.#now().toISOString(),
      };
      const after = edit(before, (wish) => applyMetadataEdit(counted, wish));
      await this.#replace(before, after);
      return after;
    });
  }

  /** Gives the object a download token if it has none. Not a metadata change of its own. */
  ensureToken(address: ObjectAddress): Promise<ObjectRecord> {
    return this.#changes.run(async () => {
      const before = this.get(address);
      if (before.downloadTokens.length > 0) return before;
      const after = { ...before, downloadTokens: [randomUUID()] };
      await this.#replace(before, after);
      return after;
    });
  }

  remove(address: ObjectAddress, judge: Judge): Promise<void> {
    return this.#changes.run(async () => {
      const before = this.find(address);
      judge(before, null);
      if (!before) throw noSuchObject(address.bucket, address.name);
      await this.#files.removeRecord(before.bucket, before.name);
      this.#buckets.get(before.bucket)?.delete(before.name);
      this.#sortedNames.delete(before.bucket);
      await this.#files.removeBytes(before.bytesFile);
    });
  }

  /** The bytes behind a record that may be replaced at any moment: look again when they just went. */
  async openBytes(address: ObjectAddress): Promise<{ record: ObjectRecord; handle: FileHandle }> {
    for (;;) {
      const record = this.get(address);
      try {
        return { record, handle: await this.#files.openBytes(record.bytesFile) };
      } catch (error) {
        const replaced = this.find(address)?.bytesFile !== record.bytesFile;
        if (!replaced) throw error;
      }
    }
  }

  reset(): Promise<void> {
    return this.#changes.run(async () => {
      for (const record of this.all()) {
        await this.#files.removeRecord(record.bucket, record.name);
        await this.#files.removeBytes(record.bytesFile);
      }
      this.#buckets.clear();
      this.#sortedNames.clear();
    });
  }

  /** Resolves when every change that was begun is on disk. */
  async settled(): Promise<void> {
    await this.#changes.run(() => Promise.resolve());
  }

  async #load(): Promise<void> {
    for (const record of await this.#files.load()) {
      this.#index(record);
      this.#lastGeneration = Math.max(this.#lastGeneration, Number(record.generation));
    }
  }

  #draft(object: NewObject, file: ReceivedFile): ObjectRecord {
    const plain: ObjectRecord = {
      bucket: object.bucket,
      name: object.name,
      ...this.#stamp(),
      size: file.size,
      md5Hash: file.md5Hash,
      crc32c: file.crc32c,
      ...(object.componentCount !== undefined && { componentCount: object.componentCount }),
      contentType: object.contentType ?? unknownContentType,
      metadata: {},
      downloadTokens: [],
      isPublic: object.isPublic,
      bytesFile: '',
    };
    return applyMetadataEdit(plain, object.edit);
  }

  #stamp(): Pick<ObjectRecord, 'generation' | 'metageneration' | 'timeCreated' | 'updated'> {
    const now = this.#now();
    this.#lastGeneration = Math.max(this.#lastGeneration + 1, now.getTime() * 1000);
    const time = now.toISOString();
    return {
      generation: String(this.#lastGeneration),
      metageneration: 1,
      timeCreated: time,
      updated: time,
    };
  }

  #checkRoom(): void {
    if (this.#isFull) throw noRoom();
  }

  async #replace(before: ObjectRecord | null, after: ObjectRecord): Promise<void> {
    this.#checkRoom();
    await this.#files.saveRecord(after);
    this.#index(after);
    if (before && before.bytesFile !== after.bytesFile) {
      await this.#files.removeBytes(before.bytesFile);
    }
  }

  #index(record: ObjectRecord): void {
    const bucket = this.#buckets.get(record.bucket) ?? new Map<string, ObjectRecord>();
    this.#buckets.set(record.bucket, bucket);
    if (!bucket.has(record.name)) this.#sortedNames.delete(record.bucket);
    bucket.set(record.name, record);
  }
}
