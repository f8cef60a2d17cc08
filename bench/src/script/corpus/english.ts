import { englishCvs1 } from './english-1.ts';
import { englishCvs2 } from './english-2.ts';
import { englishCvs3 } from './english-3.ts';
import { englishCvs4 } from './english-4.ts';
import { englishCvs5 } from './english-5.ts';
import { englishCvs6 } from './english-6.ts';
import { englishCvs7 } from './english-7.ts';
import { englishCvs8 } from './english-8.ts';
import type { LabelledCv } from './labelled-cv.ts';

export const englishCvs: LabelledCv[] = [
  ...englishCvs1,
  ...englishCvs2,
  ...englishCvs3,
  ...englishCvs4,
  ...englishCvs5,
  ...englishCvs6,
  ...englishCvs7,
  ...englishCvs8,
];
