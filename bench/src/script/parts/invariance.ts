import type { OptimizedScript } from '@cvplus/contracts/script';
import { metric } from '../../lib/report.ts';
import type { LabelledCv } from '../corpus/labelled-cv.ts';
import { labelledCvs } from '../corpus/labelled-cvs.ts';
import type { Part } from '../part.ts';
import { readLabelled, thinned } from '../read-corpus.ts';
import { otherGender } from '../texts/other-gender.ts';
import { otherNames, personalLines } from '../texts/identities.ts';
import { optionsOf, ownEngine } from '../writing.ts';

type Swap = { what: string; cv: LabelledCv };
type Outcome = { id: string; what: string; difference: string | null };

/** The same work by somebody else must come to the same script with the same scores. */
export const invariance: Part = {
  describe: ({ isQuick }) =>
    `name, gender, nationality, birth and family swapped in the document of ${isQuick ? '6 CVs' : 'every CV'}`,
  async measure({ isQuick }) {
    const labels = isQuick ? thinned(labelledCvs(), 6) : labelledCvs();
    const outcomes: Outcome[] = [];
    for (const [index, label] of labels.entries()) {
      const names = isQuick ? rotated(otherNames, index).slice(0, 2) : otherNames;
      outcomes.push(...(await compareNames(label, names)));
      outcomes.push(...(await comparePersonal(label, isQuick ? index : null)));
      outcomes.push(...(await compareTitles(label)));
    }
    show(outcomes);
    const titles = outcomes.filter(({ what }) => what === 'titles');
    const people = outcomes.filter(({ what }) => what !== 'titles');
    return [
      metric('swapped_people_same', shareSame(people), '%', { atLeast: 100 }),
      // Longer words take longer to say, so that now and then something else fits the time.
      metric('swapped_titles_same', shareSame(titles), '%', { atLeast: 80 }),
    ];
  },
};

const shareSame = (outcomes: Outcome[]) =>
  outcomes.length === 0
    ? 100
    : (100 * outcomes.filter(({ difference }) => difference === null).length) / outcomes.length;

const rotated = <Item>(items: readonly Item[], by: number) => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

/** The CV under its own name against the same CV under others. */
async function compareNames(label: LabelledCv, names: readonly string[]): Promise<Outcome[]> {
  const swaps = names.map((name): Swap => ({ what: `name ${name}`, cv: named(label, name) }));
  return compare(label.id, label, swaps);
}

function named(label: LabelledCv, name: string): LabelledCv {
  const address = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, '.');
  return { ...label, name, email: `${address}@example.com` };
}

/** One person against another; beside them the lines that this CV has anyway stay away. */
async function comparePersonal(label: LabelledCv, only: number | null): Promise<Outcome[]> {
  const pairs = Object.entries(personalLines[label.language]);
  const chosen = only === null ? pairs : rotated(pairs, only).slice(0, 2);
  const outcomes: Outcome[] = [];
  for (const [what, [one, other]] of chosen) {
    const first = { ...label, personal: [one] };
    outcomes.push(
      ...(await compare(label.id, first, [{ what, cv: { ...label, personal: [other] } }])),
    );
  }
  return outcomes;
}

/** In German, French and Spanish a title tells the gender; the words differ then, and nothing else. */
async function compareTitles(label: LabelledCv): Promise<Outcome[]> {
  const cv = otherGender(label);
  return cv ? compare(label.id, label, [{ what: 'titles', cv }], false) : [];
}

async function compare(
  id: string,
  first: LabelledCv,
  swaps: Swap[],
  areWordsSame = true,
): Promise<Outcome[]> {
  const expected = await scriptOf(first);
  const outcomes: Outcome[] = [];
  for (const { what, cv } of swaps) {
    const actual = await scriptOf(cv);
    outcomes.push({ id, what, difference: differenceOf(expected, actual, areWordsSame) });
  }
  return outcomes;
}

async function scriptOf(label: LabelledCv): Promise<Told | null> {
  const cv = await readLabelled(label);
  if (!cv) return null;
  const script = await ownEngine.generateOptimizedScript(cv, optionsOf());
  return { script, name: cv.personalInfo.name };
}

type Told = { script: OptimizedScript; name: string };

function differenceOf(
  expected: Told | null,
  actual: Told | null,
  areWordsSame: boolean,
): string | null {
  if (!expected || !actual) return expected === actual ? null : 'one of them could not be read';
  const [one, other] = [expected.script, actual.script];
  for (const score of scoreNames) {
    if (one[score] !== other[score]) return `${score} ${one[score]} → ${other[score]}`;
  }
  const [plan, otherPlan] = [one.sentences.map(structureOf), other.sentences.map(structureOf)];
  const at = plan.findIndex((sentence, index) => sentence !== otherPlan[index]);
  if (at >= 0) return `sentence ${at + 1}: ${plan[at]} → ${otherPlan[at] ?? 'none'}`;
  if (plan.length !== otherPlan.length) return `${plan.length} → ${otherPlan.length} sentences`;
  const { understanding } = one.metadata;
  const isSame = JSON.stringify(understanding) === JSON.stringify(other.metadata.understanding);
  if (!isSame) return 'understood otherwise';
  if (!areWordsSame) return null;
  const words = one.content.replaceAll(expected.name, '…');
  return words === other.content.replaceAll(actual.name, '…') ? null : 'other words';
}

const scoreNames = [
  'qualityScore',
  'engagementPrediction',
  'industryAlignment',
  'personalityMatch',
] as const;
const structureOf = ({ scene, factIds }: OptimizedScript['sentences'][number]) =>
  `${scene} ${factIds.join(' ')}`;

function show(outcomes: Outcome[]): void {
  const kindOf = ({ what }: Outcome) => what.split(' ')[0] ?? '';
  console.table(
    Object.fromEntries(
      [...Map.groupBy(outcomes, kindOf)].map(([kind, group]) => [
        kind,
        { swaps: group.length, same: group.filter(({ difference }) => difference === null).length },
      ]),
    ),
  );
  for (const { id, what, difference } of outcomes.filter((each) => each.difference).slice(0, 16))
    console.log(`  ${id}, ${what}: ${difference}`);
}
