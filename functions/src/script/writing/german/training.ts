import type { CvPosition } from '@cvplus/contracts/parsed-cv';
import { speakable } from './spoken-text.ts';

const kinds: [RegExp, string][] = [
  [/^(?:Berufsausbildung|Ausbildung|Lehre|Weiterbildung)(?!\p{L})/u, 'eine'],
  [/^(?:Pflichtpraktikum|Praktikum|Auslandspraktikum|Volontariat|Referendariat|Freiwilliges Soziales Jahr|Praxissemester|Traineeprogramm)(?!\p{L})/u, 'ein'],
]; // prettier-ignore

/** “Ausbildung zur Köchin” as a thing one has done: “eine Ausbildung zur Köchin”; null for a post one works in. */
export function trainingOf({ title }: Pick<CvPosition, 'title'>): string | null {
  const plain = speakable(title).replace(
    /^Auszubildende[rn]? (?=(?:zum|zur|als) )/u,
    'Ausbildung ',
  );
  const found = kinds.find(([pattern]) => pattern.test(plain));
  // “Ausbildung zum/zur …/in” names both and nobody.
  if (!found || /[/*:_]|-$/.test(title) || plain.split(' ').length > 8) return null;
  return `${found[1]} ${plain.replace(/^Freiwilliges Soziales/, 'Freiwilliges Soziales')}`;
}
