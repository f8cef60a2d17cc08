/** `/{provider}/{rest…}`: whose delivery it claims to be, and what the provider's adapter reads of it. */
export type WebhookPath = {
  provider: string;
  /** Segments after the provider, joined by single slashes; often empty. */
  rest: string;
};

const maxPathCharacters = 600;

/** What the addresses we give out consist of: nothing that anybody could read in two ways. */
const segmentPattern = /^[A-Za-z0-9._~-]{1,255}$/;

/** Null: no address of ours looks like this. */
export function readWebhookPath(path: string): WebhookPath | null {
  if (path.length > maxPathCharacters) return null;
  const trimmed = path.replace(/^\//, '').replace(/\/$/, '');
  const segments = trimmed.split('/').map(readSegment);
  const clean = segments.filter((segment) => segment !== null);
  const [provider, ...rest] = clean;
  if (provider === undefined || clean.length !== segments.length) return null;
  return { provider, rest: rest.join('/') };
}

/** Decoded once, after splitting: an encoded slash never becomes a separator. */
function readSegment(segment: string): string | null {
  try {
    const decoded = decodeURIComponent(segment);
    const isDots = decoded === '.' || decoded === '..';
    return segmentPattern.test(decoded) && !isDots ? decoded : null;
  } catch {
    return null;
  }
}
