import { expect, it } from 'vitest';
import { readFolder, type StoredFile } from './files.ts';

const file = (name: string, size: number, bucket = 'b'): StoredFile => ({
  bucket,
  name,
  size,
  contentType: 'text/plain',
  updated: '2026-11-22T12:00:00.000Z',
});
const stored = [
  file('z.txt', 1),
  file('users/ann/cv', 2),
  file('users/bob/cv', 3),
  file('x', 9, 'c'),
];

it('shows names up to the next slash as folders, with what lies in them', () => {
  const root = readFolder(stored, { bucket: 'b', prefix: '' });
  expect(root.folders).toEqual([{ name: 'users/', files: 2, bytes: 5 }]);
  expect(root.files.map(({ name }) => name)).toEqual(['z.txt']);
  const users = readFolder(stored, { bucket: 'b', prefix: 'users/' });
  expect(users.folders.map(({ name }) => name)).toEqual(['users/ann/', 'users/bob/']);
});

it('opens the first bucket when none is named, and says when there is none', () => {
  expect(readFolder(stored, { bucket: undefined, prefix: '' })).toMatchObject({
    bucket: 'b',
    buckets: [
      { name: 'b', files: 3, bytes: 6 },
      { name: 'c', files: 1, bytes: 9 },
    ],
  });
  expect(readFolder([], { bucket: undefined, prefix: '' }).bucket).toBeNull();
});

it('shows five hundred files of a folder and counts the others', () => {
  const many = Array.from({ length: 510 }, (_, n) => file(`f${n}`, 1));
  const folder = readFolder(many, { bucket: 'b', prefix: '' });
  expect([folder.files.length, folder.left]).toEqual([500, 10]);
});
