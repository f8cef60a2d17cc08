import { type ModelDocument, type ModelDocuments, showFields } from './model-value.ts';
import { fieldsAfter, type ModelWrite, refusalOf } from './model-write.ts';

export type Plan =
  | { refused: number }
  /** The update time of each document after its write; undefined for deletions. */
  | { refused: undefined; documents: ModelDocuments; times: (bigint | undefined)[] };

type State = { time: bigint; documents: ModelDocuments };

const mostStates = 25;

/** What Firestore is about: a map of documents, and how it looked a while ago. */
export class ModelStore {
  #documents: ModelDocuments = new Map();
  #past: State[] = [];
  #latestTime = 0n;

  get latestTime(): bigint {
    return this.#latestTime;
  }

  get documents(): ModelDocuments {
    return this.#documents;
  }

  /** What the writes would do, all or nothing; later ones see what earlier ones did. */
  plan(writes: readonly ModelWrite[], time: bigint): Plan {
    const staged = new Map(this.#documents);
    const times: (bigint | undefined)[] = [];
    for (const write of writes) {
      const present = staged.get(write.path);
      const refused = refusalOf(write, present, this.#documents.get(write.path)?.updateTime);
      if (refused !== undefined) return { refused };
      const after = documentAfter(write, present, time);
      if (after) staged.set(write.path, after);
      else staged.delete(write.path);
      times.push(after?.updateTime);
    }
    return { refused: undefined, documents: staged, times };
  }

  /** Without a time of its own, nobody can ask for this state later. */
  become(documents: ModelDocuments, time: bigint | undefined): void {
    this.#documents = documents;
    if (time === undefined || time <= this.#latestTime) return;
    this.#latestTime = time;
    this.#past.push({ time, documents });
    if (this.#past.length > mostStates) this.#past.shift();
  }

  /** A state to read again: 0 is the latest that has a known time. */
  stateBefore(commits: number): State | undefined {
    return this.#past.at(-1 - commits);
  }

  /** Nobody can ask for the states before this time any more. */
  forgetPast(time: bigint): void {
    this.#past = [];
    if (time > this.#latestTime) this.#latestTime = time;
  }
}

/** A write that changes nothing leaves the update time alone. */
function documentAfter(
  write: ModelWrite,
  present: ModelDocument | undefined,
  time: bigint,
): ModelDocument | undefined {
  const fields = fieldsAfter(write, present?.fields, time);
  if (!fields) return undefined;
  if (!present) return { fields, createTime: time, updateTime: time };
  if (showFields(fields) === showFields(present.fields)) return present;
  return { fields, createTime: present.createTime, updateTime: time };
}
