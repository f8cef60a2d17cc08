import { isIP } from 'node:net';
import type { WebhookHeaders } from '../providers/video-provider.ts';

/**
 * Who called, as far as limiting goes. Google's front end appends the caller's address to what the
 * caller itself wrote into `X-Forwarded-For`, so that only the last entry can be believed.
 * https://cloud.google.com/run/docs/reference/container-contract, read 2026-11-22.
 */
export function readSource(headers: WebhookHeaders, socketAddress: string | undefined): string {
  const forwarded = headers['x-forwarded-for'];
  const entries = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  const last = entries.at(-1)?.trim() ?? '';
  return networkOf(isIP(last) ? last : (socketAddress ?? 'unknown'));
}

/** Whoever has one address of IPv6 has all 2⁶⁴ beside it. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const front = head.split(':').filter((group) => group !== '');
  const back = tail.split(':').filter((group) => group !== '');
  const missing = Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(missing).fill('0'), ...back];
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
}
