export type OriginVerdict = 'exact' | 'wildcard' | 'refused';

/**
 * Origins look like `https://files.example.com`, or `https://*.example.com` for every host below one.
 * Scheme and port always count; a wildcard does not cover the host it stands on.
 */
export function judgeOrigin(url: URL, allowedOrigins: readonly string[]): OriginVerdict {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'refused';
  if (url.username !== '' || url.password !== '') return 'refused';
  if (allowedOrigins.includes(url.origin)) return 'exact';
  const covered = allowedOrigins.some((origin) => {
    const [scheme, host] = origin.split('://*.');
    return host !== undefined && `${scheme}:` === url.protocol && url.host.endsWith(`.${host}`);
  });
  return covered ? 'wildcard' : 'refused';
}
