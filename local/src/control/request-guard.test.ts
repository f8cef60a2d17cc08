import { describe, expect, it } from 'vitest';
import { refuseStrangers, type Asking } from './request-guard.ts';

const plain: Asking = {
  method: 'GET',
  host: '127.0.0.1:4000',
  origin: undefined,
  fetchSite: undefined,
  contentType: undefined,
};
const json = { method: 'PUT', contentType: 'application/json; charset=utf-8' };
const statusOf = (asking: Partial<Asking>) =>
  refuseStrangers({ ...plain, ...asking }, 4000)?.status ?? 200;

describe('the control page serves', () => {
  it.each([
    ['a person who types its address', { fetchSite: 'none' }],
    ['its own page', { fetchSite: 'same-origin', origin: 'http://127.0.0.1:4000' }],
    ['localhost', { host: 'localhost:4000', origin: 'http://localhost:4000' }],
    ['curl', { ...json }],
    ['a change by its own page', { ...json, fetchSite: 'same-origin' }],
  ])('%s', (_who, asking) => {
    expect(statusOf(asking)).toBe(200);
  });
});

describe('the control page turns away', () => {
  it.each([
    ['a name that was made to resolve to this machine', { host: 'evil.example:4000' }, 403],
    ['a request without a host', { host: undefined }, 403],
    ['another port’s host', { host: '127.0.0.1:5000' }, 403],
    ['a page of another origin', { origin: 'http://127.0.0.1:5000' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a change by another site', { ...json, fetchSite: 'cross-site' }, 403],
    ['a change by another port', { ...json, fetchSite: 'same-site' }, 403],
    ['a form', { method: 'POST', contentType: 'application/x-www-form-urlencoded' }, 415],
    ['a change without a type', { method: 'DELETE' }, 415],
  ])('%s', (_who, asking, status) => {
    expect(statusOf(asking)).toBe(status);
  });
});
