export type Dates = { start?: string; end?: string; current: boolean };
/** An entry as a CV holds it. */
export type Dated = {
  start?: string | undefined;
  end?: string | undefined;
  current?: boolean | undefined;
};
type DateChange = {
  start?: string | null | undefined;
  end?: string | null | undefined;
  current?: boolean | undefined;
};

/** When a post is held or a study runs, after its owner's change. */
export function correctDates(before: Dated, change: DateChange, kind: 'post' | 'study'): Dates {
  const start = change.start === undefined ? before.start : (change.start ?? undefined);
  const wanted = change.end === undefined ? before.end : (change.end ?? undefined);
  // A study that goes on may name the end it expects; a post that is held has none.
  const expects = kind === 'study' && before.current === true && before.end !== undefined;
  const ends = typeof change.end === 'string' && !expects;
  const current = change.current ?? (ends ? false : (before.current ?? false));
  const end = current && kind === 'post' && change.end === undefined ? undefined : wanted;
  return { ...(start ? { start } : {}), ...(end ? { end } : {}), current };
}

export function areOutOfOrder({ start, end }: Dates): boolean {
  if (start === undefined || end === undefined) return false;
  const length = Math.min(start.length, end.length);
  return start.slice(0, length) > end.slice(0, length);
}
