import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

/** Records by id, oldest first, in memory and in one JSON file. */
export class RecordStore<Item extends { id: string }> {
  readonly #file: string;
  readonly #items = new Map<string, Item>();
  #saving: Promise<void> = Promise.resolve();
  #isDirty = false;

  private constructor(file: string) {
    this.#file = file;
  }

  static async open<Item extends { id: string }>(
    file: string,
    schema: z.ZodType<Item>,
  ): Promise<RecordStore<Item>> {
    await mkdir(dirname(file), { recursive: true });
    const store = new RecordStore<Item>(file);
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    });
    for (const item of z.array(schema).parse(JSON.parse(text))) store.#items.set(item.id, item);
    return store;
  }

  all(): Item[] {
    return [...this.#items.values()];
  }

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  put(item: Item): Item {
    this.#items.set(item.id, item);
    this.#save();
    return item;
  }

  /** Changes a record that still exists; undefined when it was deleted meanwhile. */
  change(id: string, changes: Partial<Item>): Item | undefined {
    const item = this.#items.get(id);
    return item && this.put({ ...item, ...changes });
  }

  delete(id: string): void {
    this.#items.delete(id);
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
