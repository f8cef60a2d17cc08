import type { ScriptSentence } from '@cvplus/contracts/script';
import { scoreScript } from '../../../../functions/src/script/scoring/score-script.ts';
import { metric, type Metric } from '../../lib/report.ts';
import type { Part } from '../part.ts';
import { readableCorpus, thinned } from '../read-corpus.ts';
import { damageWords } from '../texts/damage-words.ts';
import {
  isWrittenLanguage,
  optionsOf,
  requestFor,
  scoredFor,
  scriptOf,
  type WrittenLanguage,
} from '../writing.ts';

type Script = {
  sentences: ScriptSentence[];
  /** Of the same CV, 40 % longer. */
  longer: ScriptSentence[];
  language: WrittenLanguage;
};
type Blow = { id: string; damage: string; before: number; after: number };

/** Null where a script has nothing that could be damaged so. */
const damages: Record<string, (script: Script) => ScriptSentence[] | null> = {
  'hook removed': ({ sentences }) => sentences.filter(({ scene }) => scene !== 'opening'),
  'clichés added': ({ sentences, language }) =>
    afterOpening(sentences, damageWords[language].cliches),
  'figures dropped': ({ sentences, language }) =>
    withoutFigures(sentences, damageWords[language].aFew),
  'a sentence repeated': ({ sentences }) => {
    const at = sentences.findIndex(({ scene }) => scene !== 'opening');
    return at < 0 ? null : sentences.toSpliced(at + 1, 0, ...sentences.slice(at, at + 1));
  },
  'call to action removed': ({ sentences }) => sentences.filter(({ scene }) => scene !== 'closing'),
  'order reversed': ({ sentences }) => sentences.toReversed(),
  'lengthened by 40 %': ({ longer, sentences }) =>
    lengthOf(longer) > 1.2 * lengthOf(sentences) ? longer : null,
  'a lie planted': ({ sentences, language }) => afterOpening(sentences, damageWords[language].lie),
};

const durationSeconds = 60;

/** A script that was made worse must score less, whatever was done to it. */
export const damage: Part = {
  describe: ({ isQuick }) =>
    `${Object.keys(damages).length} kinds of damage, ${isQuick ? '16' : 'all'} CVs, alone and one on top of the other`,
  async measure({ isQuick }) {
    const all = (await readableCorpus()).filter(({ cv }) => isWrittenLanguage(cv.language));
    const blows: Blow[] = [];
    const steps: Blow[] = [];
    for (const { label, cv } of isQuick ? thinned(all, 16) : all) {
      const { language } = cv;
      if (!isWrittenLanguage(language)) continue;
      const options = optionsOf({ durationSeconds });
      const longOptions = optionsOf({ durationSeconds: Math.round(durationSeconds * 1.4) });
      const request = requestFor(cv, options);
      const { sentences } = await scriptOf({ label, cv }, options);
      const { sentences: longer } = await scriptOf({ label, cv }, longOptions);
      const score = (some: ScriptSentence[]) =>
        some.length === 0 ? 0 : scoreScript(scoredFor(request, some)).qualityScore;
      const before = score(sentences);
      let worn = sentences;
      for (const [name, hurt] of Object.entries(damages)) {
        const hurtScript = hurt({ sentences, longer, language });
        if (!hurtScript) continue;
        blows.push({ id: label.id, damage: name, before, after: score(hurtScript) });
        // Longer is another script: it does not come on top.
        const more = name.startsWith('lengthened')
          ? null
          : hurt({ sentences: worn, longer, language });
        if (!more) continue;
        steps.push({ id: label.id, damage: name, before: score(worn), after: score(more) });
        worn = more;
      }
    }
    return show(blows, steps);
  },
};

function show(blows: Blow[], steps: Blow[]): Metric[] {
  const fell = ({ before, after }: Blow) => after < before;
  const rose = ({ before, after }: Blow) => after > before;
  console.table(
    Object.fromEntries(
      Object.keys(damages).map((name) => {
        const some = blows.filter(({ damage: each }) => each === name);
        const loss = some.reduce((sum, { before, after }) => sum + before - after, 0);
        return [
          name,
          {
            scripts: some.length,
            'fell, %': Math.round((100 * some.filter(fell).length) / some.length),
            'mean loss': Math.round((100 * loss) / some.length) / 100,
          },
        ];
      }),
    ),
  );
  for (const { id, damage: name, before, after } of blows
    .filter((blow) => !fell(blow))
    .slice(0, 10))
    console.log(`  ${name} did not lower ${id}: ${before} → ${after}`);
  for (const { id, damage: name, before, after } of steps.filter(rose).slice(0, 6))
    console.log(`  ${name} on top of the others raised ${id}: ${before} → ${after}`);
  return [
    metric('damage_lowers', (100 * blows.filter(fell).length) / blows.length, '%', {
      atLeast: 100,
    }),
    metric(
      'more_damage_never_raises',
      (100 * (steps.length - steps.filter(rose).length)) / steps.length,
      '%',
      { atLeast: 100 },
    ),
  ];
}

const lengthOf = (sentences: ScriptSentence[]) =>
  sentences.reduce((sum, { text }) => sum + text.length, 0);

/** The words as a sentence of their own, resting on what the sentence before them rests on. */
function afterOpening(sentences: ScriptSentence[], text: string): ScriptSentence[] {
  const at = Math.max(
    0,
    sentences.findLastIndex(({ scene }) => scene === 'opening'),
  );
  const before = sentences[at];
  if (!before) return sentences;
  return sentences.toSpliced(at + 1, 0, { ...before, text });
}

/** “140 services” becomes “several services”; years stay, or nothing would be said. */
function withoutFigures(sentences: ScriptSentence[], aFew: string): ScriptSentence[] | null {
  const figure = /(?<![\p{L}\d])(?!(?:19|20)\d\d(?!\d))\d[\d.,\s]*(?<=\d)(?![\p{L}\d])/gu;
  const plain = sentences.map((sentence) => ({
    ...sentence,
    text: sentence.text.replace(figure, aFew),
  }));
  return plain.some(({ text }, index) => text !== sentences[index]?.text) ? plain : null;
}
