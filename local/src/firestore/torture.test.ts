import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { torture } from './testing/torture/torture.ts';

const kills = 10;

it('loses nothing and halves nothing when it is killed at any moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firestore-torture-'));
  const result = await torture({ folder, kills, random: Math.random });
  expect(result.problems).toEqual([]);
  expect(result.kills).toBe(kills);
  expect(result.acknowledged).toBeGreaterThan(100);
  rmSync(folder, { recursive: true });
}, 120_000);
