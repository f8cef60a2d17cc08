import { germanCvs1 } from './german-1.ts';
import { germanCvs2 } from './german-2.ts';
import { germanCvs3 } from './german-3.ts';
import { germanCvs4 } from './german-4.ts';
import type { LabelledCv } from './labelled-cv.ts';

export const germanCvs: LabelledCv[] = [...germanCvs1, ...germanCvs2, ...germanCvs3, ...germanCvs4];
