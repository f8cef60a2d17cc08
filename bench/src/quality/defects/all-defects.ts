import { contentDefects } from './content.ts';
import type { Defect } from './defect.ts';
import { fileDefects } from './file.ts';
import { pictureSpans } from './picture-spans.ts';
import { pictureWholes } from './picture-wholes.ts';
import { soundDefects } from './sound.ts';

export const allDefects: readonly Defect[] = [
  ...pictureSpans,
  ...pictureWholes,
  ...soundDefects,
  ...fileDefects,
  ...contentDefects,
];
