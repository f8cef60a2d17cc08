const shownCharacters = 40;

/** The same JSON with long data URIs cut to their beginning and length. */
export function shortenInputs(value: unknown): unknown {
  if (typeof value === 'string') {
    const isLong = value.startsWith('data:') && value.length > 2 * shownCharacters;
    return isLong ? `${value.slice(0, shownCharacters)}… (${value.length} characters)` : value;
  }
  if (Array.isArray(value)) return value.map(shortenInputs);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortenInputs(item)]));
}
