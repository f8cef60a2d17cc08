import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCloudIndexes, readIndexMode } from './cloud-indexes.ts';
import { root } from './places.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloud-indexes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('holds queries to the file of this checkout', () => {
  const { guard, sentence } = openCloudIndexes(root, 'refuse', () => {});
  expect(guard?.mode).toBe('refuse');
  expect(guard?.declared().composites.length).toBeGreaterThan(0);
  expect(sentence).toContain('refused');
});

it('asks for no indexes where none are declared, or when told not to', () => {
  expect(openCloudIndexes(folder, 'refuse', () => {}).guard).toBeUndefined();
  expect(openCloudIndexes(root, 'off', () => {}).guard).toBeUndefined();
});

it('does not start with a file that cannot be read', () => {
  writeFileSync(join(folder, 'firestore.indexes.json'), '{}');
  expect(() => openCloudIndexes(folder, 'warn', () => {})).toThrow('firestore.indexes.json');
});

it('knows three words', () => {
  expect(['refuse', 'warn', 'off', 'on'].map(readIndexMode)).toEqual([
    'refuse',
    'warn',
    'off',
    undefined,
  ]);
});
