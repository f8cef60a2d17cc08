import type { LabelledCv } from './labelled-cv.ts';
import { portugueseCvs1 } from './portuguese-1.ts';
import { portugueseCvs2 } from './portuguese-2.ts';

/** From Portugal and Brazil. */
export const portugueseCvs: LabelledCv[] = [...portugueseCvs1, ...portugueseCvs2];
