import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { halves, type Half } from './corpus/base.ts';

export type QualityOptions = {
  half: Half;
  /** One kind of defect, `clean`, or `time`; everything without it. */
  only: string | undefined;
  isQuick: boolean;
  seed: number;
  /** Only say what is in the corpus. */
  isList: boolean;
  /** Only make the clips. */
  isMaking: boolean;
  /** Where clips and labels are to be kept for looking at them. */
  keepFolder: string | undefined;
  isSaved: boolean;
};

export const usualSeed = 20261127;

export function readQualityOptions(): QualityOptions {
  const { values } = parseArgs({
    options: {
      half: { type: 'string', default: 'held-out' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(usualSeed) },
      list: { type: 'boolean', default: false },
      make: { type: 'boolean', default: false },
      keep: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  });
  const half = halves.find((each) => each === values.half);
  if (half === undefined) throw new Error(`--half takes one of: ${halves.join(', ')}.`);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed wants a whole number.');
  // Where the person stands, wherever npm took the program.
  const standing = process.env['INIT_CWD'] ?? process.cwd();
  return {
    ...{ half, only: values.only, isQuick: values.quick, seed },
    ...{ isList: values.list, isMaking: values.make, isSaved: values.save },
    keepFolder: values.keep === undefined ? undefined : resolve(standing, values.keep),
  };
}
