export type ByteRange =
  { type: 'whole' } | { type: 'part'; start: number; end: number } | { type: 'unsatisfiable' };

/** Reads a `Range` header for an object of `size` bytes; `end` is inclusive. */
export function planRange(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  // Forms we do not read (several ranges, other units) may be answered with the whole object.
  if (!match) return { type: 'whole' };
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return { type: 'whole' };
  if (first === '') return suffix(Number(last), size);
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return { type: 'whole' };
  return start >= size ? { type: 'unsatisfiable' } : { type: 'part', start, end };
}

function suffix(length: number, size: number): ByteRange {
  if (length === 0 || size === 0) return { type: 'unsatisfiable' };
  return { type: 'part', start: Math.max(0, size - length), end: size - 1 };
}
