import * as z from 'zod';

export type AssetKind = 'image' | 'audio';

/** All kinds of media, as characters of the address; since SDK 4.17.1 of 2026-08-31. */
const mostDataUriCharacters = 5 * 1024 * 1024;
const mostUrlCharacters = 2048;
const imageTypes = ['image/jpeg', 'image/jpg', 'image/png', 'image/webp'];
const dataUri = /^data:([a-z0-9.+-]+\/[a-z0-9.+-]+)((?:;[^;,]+)*?);base64,([A-Za-z0-9+/]+=*)$/i;

/** A picture or a sound as RunwayML takes it: an https address, a `runway://` upload, a data URI. */
export function assetUriSchema(kind: AssetKind): z.ZodType<string> {
  return z.string().superRefine((uri, context) => {
    const problem = problemOf(uri, kind);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
}

function problemOf(uri: string, kind: AssetKind): string | null {
  if (uri.startsWith('runway://')) return uri.length > 9 ? null : 'Invalid Runway upload URI.';
  return uri.startsWith('data:') ? problemOfData(uri, kind) : problemOfUrl(uri);
}

function problemOfData(uri: string, kind: AssetKind): string | null {
  if (uri.length > mostDataUriCharacters) return 'Data URIs may have 5 MB at most.';
  const data = readDataUri(uri);
  if (data === null) return 'Expected a base64 data URI.';
  const isKnown =
    kind === 'image' ? imageTypes.includes(data.type) : data.type.startsWith('audio/');
  return isKnown ? null : `The media type ${data.type} is not supported.`;
}

/** Addresses of this machine stand for what would be https addresses outside. */
function problemOfUrl(uri: string): string | null {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (url === null) return 'Expected an HTTPS URL, a data URI or a Runway upload URI.';
  if (uri.length > mostUrlCharacters) return 'URLs may have 2048 characters at most.';
  if (isLoopback(url)) return null;
  if (url.protocol !== 'https:') return 'Only HTTPS URLs are allowed.';
  const isAddress = /^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('[');
  return isAddress ? 'URLs must have a domain name, not an IP address.' : null;
}

export function isLoopback({ protocol, hostname }: URL): boolean {
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

export function readDataUri(uri: string): { type: string; bytes: Buffer } | null {
  // The regular expression sees only the head: megabytes of base64 would cost seconds.
  const comma = uri.indexOf(',');
  const head = dataUri.exec(`${uri.slice(0, comma + 1)}AAAA`);
  const base64 = uri.slice(comma + 1);
  if (comma < 0 || head === null || base64 === '') return null;
  const bytes = Buffer.from(base64, 'base64');
  const isWhole = bytes.length >= Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  return isWhole ? { type: (head[1] ?? '').toLowerCase(), bytes } : null;
}
