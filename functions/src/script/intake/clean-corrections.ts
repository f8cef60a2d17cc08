import type { CvCorrections } from '@cvplus/contracts/cv-corrections';
import { cleanText, lineOf } from './document-line.ts';
import { screenLines } from './screen-lines.ts';

/** Why corrections were refused: `field` is a path inside them, `message` a sentence for the owner. */
export type CorrectionProblem = {
  code:
    | 'instruction-like-text'
    | 'markup-in-text'
    | 'personal-details-left-out'
    | 'no-words'
    | 'unknown-entry'
    | 'missing-title'
    | 'empty-entry'
    | 'dates-out-of-order'
    | 'ended-and-current';
  field: string;
  message: string;
};

const sentences: Record<string, [CorrectionProblem['code'], string]> = {
  'instruction-like-text': [
    'instruction-like-text',
    'This reads like an instruction to a computer. Please say it in other words.',
  ],
  'markup-in-text': ['markup-in-text', 'This holds program code or markup. Please use plain text.'],
  'personal-details-left-out': [
    'personal-details-left-out',
    'Details such as birth date, nationality or family have no place here: no video needs them.',
  ],
};

export type Cleaned =
  { ok: true; corrections: CvCorrections } | { ok: false; problem: CorrectionProblem };

/** The owner's words as plain text. What a CV's line would lose, the owner is told to change. */
export function cleanCorrections(corrections: CvCorrections): Cleaned {
  const problems: CorrectionProblem[] = [];
  const clean = (text: string, field: string): string => {
    const plain = cleanText(text.replace(/\s+/g, ' '));
    const [finding] = screenLines([lineOf(plain, 1)]).findings;
    const known = finding && sentences[finding.code];
    if (known) problems.push({ code: known[0], field, message: known[1] });
    else if (!/[\p{L}\p{N}]/u.test(plain)) {
      problems.push({ code: 'no-words', field, message: 'There are no words in this.' });
    }
    return plain;
  };
  const walk = (value: unknown, path: string[]): unknown => {
    if (typeof value === 'string') {
      return isWords(path) ? clean(value, path.join('.')) : value;
    }
    if (Array.isArray(value)) return value.map((item, at) => walk(item, [...path, String(at)]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key])]),
    );
  };
  const cleaned = walk(corrections, []) as CvCorrections;
  const [problem] = problems;
  return problem ? { ok: false, problem } : { ok: true, corrections: cleaned };
}

const isWords = (path: string[]) => !['factId', 'start', 'end'].includes(path.at(-1) ?? '');
