import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { makeLocalAuthority, type LocalAuthority } from './local-authority.ts';

const keptSchema = z.object({
  authorityPem: z.string(),
  chainPem: z.string(),
  keyPem: z.string(),
  validUntil: z.coerce.date(),
});

const renewBeforeMs = 30 * 86_400_000;

/** The authority of a folder: made when there is none yet or its certificate is about to run out. */
export async function keepLocalAuthority(folder: string, now: Date): Promise<LocalAuthority> {
  const file = join(folder, 'authority.json');
  const kept = await readKept(file);
  if (kept && kept.validUntil.getTime() - now.getTime() > renewBeforeMs) return kept;
  const fresh = await makeLocalAuthority(now);
  await mkdir(folder, { recursive: true });
  // Two starts at once: each writes a whole file, and the later one stays.
  const staging = `${file}.${process.pid}`;
  await writeFile(staging, JSON.stringify(fresh), { mode: 0o600 });
  await rename(staging, file);
  return fresh;
}

async function readKept(file: string): Promise<LocalAuthority | undefined> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
