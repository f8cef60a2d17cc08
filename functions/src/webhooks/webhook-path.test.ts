import { expect, it } from 'vitest';
import { readWebhookPath } from './webhook-path.ts';

it.each([
  ['/heygen', { provider: 'heygen', rest: '' }],
  ['/heygen/', { provider: 'heygen', rest: '' }],
  ['heygen', { provider: 'heygen', rest: '' }],
  ['/did/gen_1.2/to-ken_9', { provider: 'did', rest: 'gen_1.2/to-ken_9' }],
  ['/did/gen%5F1.2/t', { provider: 'did', rest: 'gen_1.2/t' }],
])('reads %s', (path, expected) => {
  expect(readWebhookPath(path)).toEqual(expected);
});

it.each([
  ['nothing', '/'],
  ['an empty path', ''],
  ['an empty segment', '/did//token'],
  ['two slashes at the end', '/heygen//'],
  ['an upward step', '/did/../heygen'],
  ['an encoded upward step', '/did/%2e%2e/heygen'],
  ['an encoded slash', '/did%2Fheygen'],
  ['a slash encoded twice', '/did/a%252Fb'],
  ['a backslash', '/did/a%5Cb'],
  ['half an encoding', '/heygen%'],
  ['bytes that are not UTF-8', '/did/%ff'],
  ['a zero byte', '/heygen%00'],
  ['a line break', '/did/a%0ab'],
  ['a letter that looks like another', '/h%D0%B5ygen'],
  [
    'more than any address of ours has',
    `/did/${'a'.repeat(250)}/${'b'.repeat(250)}/${'c'.repeat(250)}`,
  ],
])('reads nothing out of %s', (_, path) => {
  expect(readWebhookPath(path)).toBeNull();
});
