import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Counted up when every recipe would come out differently, such as by another ffmpeg. */
const recipesVersion = 1;

/** Kept between runs and out of the checkout; deleting it only costs the time to make it anew. */
export const storeFolder = join(tmpdir(), 'cvplus-bench-quality');

/** Makes what a recipe describes once; what was made is told as JSON beside it. */
export async function madeOnce<Facts extends object>(
  recipe: object,
  ending: string,
  make: (file: string) => Promise<Facts>,
): Promise<Facts & { file: string }> {
  const text = JSON.stringify([recipesVersion, recipe]);
  const key = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const file = join(storeFolder, key + ending);
  const factsFile = join(storeFolder, `${key}.json`);
  const known = await readFile(factsFile, 'utf8').catch(() => null);
  if (known !== null) return { ...(JSON.parse(known) as Facts), file };
  await mkdir(storeFolder, { recursive: true });
  const fresh = join(storeFolder, `fresh-${randomUUID()}`);
  try {
    const facts = await make(fresh + ending);
    await writeFile(`${fresh}.json`, JSON.stringify(facts));
    // The facts come last: they are what makes the entry count.
    await rename(fresh + ending, file);
    await rename(`${fresh}.json`, factsFile);
    return { ...facts, file };
  } finally {
    for (const end of [ending, '.json']) await rm(fresh + end, { force: true });
  }
}
