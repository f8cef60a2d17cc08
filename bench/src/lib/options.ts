import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type BenchOptions = {
  isQuick: boolean;
  seed: number;
  /** One part of the bench instead of all. */
  only: string | undefined;
  /** Keep the report in bench/results. */
  isSaved: boolean;
  /** A folder for CPU profiles of what is measured. */
  profileFolder: string | undefined;
};

const usualSeed = 20261122;

export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(usualSeed) },
      only: { type: 'string' },
      save: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  // Where the person stands, wherever npm took the program.
  const standing = process.env['INIT_CWD'] ?? process.cwd();
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed wants a whole number.');
  return {
    isQuick: values.quick,
    seed,
    only: values.only,
    isSaved: values.save,
    profileFolder: values.profile === undefined ? undefined : resolve(standing, values.profile),
  };
}
