import type { QualityCheck } from '@cvplus/contracts/quality';
import { foldText } from '../../platform/fold-text.ts';
import { checked, notChecked } from '../checks.ts';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';

/** Whether the name that the picture shows is spelt as its owner spells it; a model outside must have read it. */
export function judgeNameCard(
  { visibleTexts }: ContentMeasurement,
  { cardName }: ContentExpectation,
): QualityCheck {
  if (cardName === null) return notChecked('name-card', 'No name is to be shown.');
  if ('notMeasured' in visibleTexts) return notChecked('name-card', visibleTexts.notMeasured);
  const name = lettersOf(cardName);
  const texts = visibleTexts.value.map(lettersOf);
  if (name === '') return notChecked('name-card', 'The name has no letters to look for.');
  if (texts.some((text) => text.includes(name))) {
    return checked('name-card', 'pass', 'The name is shown as it is spelt.');
  }
  const parts = cardName.split(/\s+/).map(lettersOf).filter((part) => part.length > 2); // prettier-ignore
  const shown = parts.filter((part) => texts.some((text) => text.includes(part)));
  // Part of a name is a name misspelt; no part of it is a film without a card.
  return shown.length > 0 && shown.length < parts.length
    ? checked('name-card', 'warn', 'Only part of the name was read in the picture as it is spelt.')
    : notChecked('name-card', 'No name was read in the frames that were looked at.');
}

function lettersOf(text: string): string {
  return foldText(text.normalize('NFC')).replace(/[^\p{L}\p{N}]/gu, '');
}
