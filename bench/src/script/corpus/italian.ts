import { italianCvs1 } from './italian-1.ts';
import { italianCvs2 } from './italian-2.ts';
import type { LabelledCv } from './labelled-cv.ts';

export const italianCvs: LabelledCv[] = [...italianCvs1, ...italianCvs2];
