import type { StoredDocument } from '../values/value.ts';
import type { Removal, TargetUpdate } from './listen-target.ts';

type Mention = {
  name: string;
  told: Removal;
  targetIds: number[];
  removedTargetIds: number[];
};

/** One message per document, whichever targets it concerns; projections of it count apart. */
export function buildDocumentMessages(
  updates: Map<number, TargetUpdate>,
  readTime: string,
): object[] {
  const mentions = new Map<StoredDocument | string, Mention>();
  const mention = (name: string, told: Removal) => {
    const key = typeof told === 'string' ? name : told;
    const known = mentions.get(key) ?? { name, told, targetIds: [], removedTargetIds: [] };
    mentions.set(key, known);
    return known;
  };
  for (const [targetId, { updated, removed }] of updates) {
    for (const document of updated) mention(document.name, document).targetIds.push(targetId);
    for (const [name, told] of removed) mention(name, told).removedTargetIds.push(targetId);
  }
  return [...mentions.values()].map((mentioned) => buildMessage(mentioned, readTime));
}

function buildMessage({ name, told, ...ids }: Mention, readTime: string): object {
  const { removedTargetIds } = ids;
  switch (told) {
    case 'deleted':
      return { documentDelete: { document: name, removedTargetIds, readTime } };
    case 'hidden':
      return { documentRemove: { document: name, removedTargetIds, readTime } };
    default:
      return { documentChange: { document: told, ...ids } };
  }
}
