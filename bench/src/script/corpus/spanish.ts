import type { LabelledCv } from './labelled-cv.ts';
import { spanishCvs1 } from './spanish-1.ts';
import { spanishCvs2 } from './spanish-2.ts';
import { spanishCvs3 } from './spanish-3.ts';

/** From Spain, Mexico and Argentina. */
export const spanishCvs: LabelledCv[] = [...spanishCvs1, ...spanishCvs2, ...spanishCvs3];
