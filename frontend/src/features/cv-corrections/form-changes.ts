import type { CvForm, DatedDraft, LineDraft } from './cv-form.ts';

/** `items` with the one of this key changed. */
export function changeItem<Item extends { key: string }>(
  items: readonly Item[],
  key: string,
  part: Partial<Item>,
): Item[] {
  return items.map((item) => (item.key === key ? { ...item, ...part } : item));
}

export function removeItem<Item extends { key: string }>(
  items: readonly Item[],
  key: string,
): Item[] {
  return items.filter((item) => item.key !== key);
}

/** Takes an entry out or keeps it after all; one the CV never held is simply gone. */
export function toggleEntry<Entry extends DatedDraft>(
  entries: readonly Entry[],
  key: string,
): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.key !== key) return [entry];
    return entry.factId === null ? [] : [{ ...entry, removed: !entry.removed }];
  });
}

/** A key no other entry of the form has. */
export function freshKey(form: CvForm): string {
  const lines: LineDraft[] = [
    ...Object.values(form.lists).flat(),
    ...form.positions.flatMap(({ achievements }) => achievements),
  ];
  const taken = new Set([...form.positions, ...form.education, ...lines].map(({ key }) => key));
  let number = taken.size;
  while (taken.has(`added-${number}`)) number += 1;
  return `added-${number}`;
}
