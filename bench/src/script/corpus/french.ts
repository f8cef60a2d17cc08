import { frenchCvs1 } from './french-1.ts';
import { frenchCvs2 } from './french-2.ts';
import { frenchCvs3 } from './french-3.ts';
import type { LabelledCv } from './labelled-cv.ts';

/** From France, Belgium and Québec. */
export const frenchCvs: LabelledCv[] = [...frenchCvs1, ...frenchCvs2, ...frenchCvs3];
