import { expect, it } from 'vitest';
import { readSource } from './webhook-source.ts';

it('believes what the front end appended, not what the caller wrote before it', () => {
  const headers = { 'x-forwarded-for': '10.0.0.1, 192.0.2.7,203.0.113.9' };
  expect(readSource(headers, '169.254.1.1')).toBe('203.0.113.9');
});

it('takes the socket where nobody forwards, or what was forwarded is no address', () => {
  expect(readSource({}, '127.0.0.1')).toBe('127.0.0.1');
  expect(readSource({ 'x-forwarded-for': 'me' }, '127.0.0.1')).toBe('127.0.0.1');
  expect(readSource({}, '::ffff:127.0.0.1')).toBe('127.0.0.1');
  expect(readSource({}, undefined)).toBe('unknown');
});

it.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('limits the network that %s comes from', (address, network) => {
  expect(readSource({ 'x-forwarded-for': address }, undefined)).toBe(network);
});
