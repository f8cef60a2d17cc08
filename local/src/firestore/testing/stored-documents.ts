import { Database, type Durability } from '../store/database.ts';
import type { StoredDocument } from '../values/value.ts';

export const testRoot = 'projects/demo-test/databases/(default)/documents';

type Opened = {
  folder: string;
  now?: Date;
  durability?: Durability;
  logFault?: () => Error | undefined;
  report?: (line: string) => void;
};

export function openDatabase({ folder, now = new Date(), ...more }: Opened): Database {
  return new Database({ dataFolder: folder, now: () => now, ...more });
}

/** Commits the texts, by path below the root, as one; null deletes. Answers the time. */
export function commitTexts(database: Database, texts: Record<string, string | null>): string {
  const time = database.clock.nextCommitTime();
  const outcome = new Map<string, StoredDocument | null>();
  for (const [path, text] of Object.entries(texts)) {
    const name = `${testRoot}/${path}`;
    const fields = { text: { stringValue: text ?? '' } };
    const document = { name, fields, createTime: time, updateTime: time };
    outcome.set(name, text === null ? null : document);
  }
  database.commit(time, outcome);
  return time;
}

/** All texts there are now, by path, or as they were at a time. */
export function textsIn({ documents }: Database, time?: string): Record<string, string> {
  const reader = time === undefined ? documents : documents.at(time);
  const texts: Record<string, string> = {};
  for (const { name, fields } of reader.documentsIn(documents.collectionsBelow('projects'))) {
    const { text } = fields;
    texts[name.slice(testRoot.length + 1)] = text && 'stringValue' in text ? text.stringValue : '';
  }
  return texts;
}
