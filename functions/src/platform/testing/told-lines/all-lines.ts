import { englishLines } from './english.ts';
import { frenchLines } from './french.ts';
import { germanLines } from './german.ts';
import { italianLines } from './italian.ts';
import { portugueseLines } from './portuguese.ts';
import { spanishLines } from './spanish.ts';
import type { ToldLines } from './told-lines.ts';

export const allLines: ToldLines[] = [
  englishLines,
  germanLines,
  frenchLines,
  spanishLines,
  portugueseLines,
  italianLines,
];
