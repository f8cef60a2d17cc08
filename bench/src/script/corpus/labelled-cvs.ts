import { englishCvs } from './english.ts';
import { frenchCvs } from './french.ts';
import { germanCvs } from './german.ts';
import { italianCvs } from './italian.ts';
import type { LabelledCv } from './labelled-cv.ts';
import { portugueseCvs } from './portuguese.ts';
import { spanishCvs } from './spanish.ts';

/** Every CV of the corpus. Held out: no data of the product may be fitted to its words. */
export function labelledCvs(): LabelledCv[] {
  return [
    ...englishCvs,
    ...germanCvs,
    ...frenchCvs,
    ...spanishCvs,
    ...portugueseCvs,
    ...italianCvs,
  ];
}
