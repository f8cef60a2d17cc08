import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { JobStore } from './job-store.ts';

const jobSchema = z.object({ id: z.string(), note: z.string() });

it('counts every order once, deleted ones too, and goes on counting from what it began with', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'job-store-'));
  try {
    const jobs = await JobStore.open(folder, jobSchema);
    for (const id of ['a', 'b']) jobs.put({ id, note: 'new' });
    jobs.change('a', { note: 'changed' });
    jobs.delete('a');
    expect(jobs.ordered).toBe(2);
    await jobs.saved();
    const again = await JobStore.open(folder, jobSchema);
    expect(again.all()).toEqual([{ id: 'b', note: 'new' }]);
    expect(again.ordered).toBe(1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
