import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ProtectedAttribute, ScriptLanguage } from '@cvplus/contracts/video-options';
import { sayingSlot } from './saying-slot.ts';
import type { Slot } from './slot.ts';

const leads: Record<ScriptLanguage, [string, string]> = {
  en: ['A word about me as a person', 'One more thing about me'],
  de: ['Noch ein Wort zu mir', 'Und noch etwas zu mir'],
  fr: ['Un mot sur moi', 'Encore un mot sur moi'],
  es: ['Unas palabras sobre mí', 'Algo más sobre mí'],
};
const longestWords = 12;
/** Who asks for it wants to hear it; more than a skill, less than a strong result. */
const value = 44;

/** What the owner wants to be mentioned of themselves, in the CV's own words and its own language only. */
export function disclosedSlots(
  cv: ParsedCV,
  language: ScriptLanguage,
  disclose: readonly ProtectedAttribute[],
): Slot[] {
  if (cv.language !== language) return [];
  return cv.facts
    .filter(
      ({ kind, attribute }) => kind === 'personal' && attribute && disclose.includes(attribute),
    )
    .filter(({ text }) => text.split(/\s+/).length <= longestWords)
    .slice(0, 2)
    .map(({ id, text }, index) => {
      const words = text.replace(/\s*[:\t]\s*/, ', ').replace(/\.$/, '');
      const lead = leads[language][index === 0 ? 0 : 1];
      return sayingSlot(id, `${lead}: ${words}`, [{ factId: id }], value);
    });
}
