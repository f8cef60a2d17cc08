import type { ScriptSentence } from '@cvplus/contracts/script';
import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { BasePlan, Half } from './base.ts';

type Person = { name: string; headline: string; strengths: string; result: string };
type Pool = { people: Person[]; middle: string[]; closings: string[]; german: string[] };

const person = (name: string, headline: string, strengths: string, result: string): Person => ({
  name,
  headline,
  strengths,
  result,
});

/** Nobody here exists. The halves share no person and no sentence. */
const pools: Record<Half, Pool> = {
  tune: {
    people: [
      person('Marta Lindqvist', 'Platform Engineer', 'Go, SQL, Terraform', '38% lower costs'),
      person('Owen Farrell', 'Ward Nurse', 'Triage, Teaching, Calm', '24 beds in my care'),
      person('Ines Carvalho', 'Tax Adviser', 'Audit, Advice, Law', '120 clients a year'),
      person('Tom Becker', 'Carpenter', 'Stairs, Restoration, Oak', '60 staircases built'),
      person('Leila Haddad', 'Product Designer', 'Research, Prototypes, Writing', '3 awards'),
      person('Piotr Zielin', 'Data Analyst', 'Python, Charts, Forecasts', '9% fewer returns'),
      person('Grace Okoye', 'Head Teacher', 'Physics, Budgets, Teams', '95% pass rate'),
      person('Hugo Marchand', 'Pastry Chef', 'Chocolate, Menus, Training', '4 apprentices'),
    ],
    middle: [
      'At Northwind I led a team of seven and moved forty services.',
      'Before that I ran the night shift of a large hospital ward.',
      'I cut the monthly bill by a third in two years.',
      'My team answers every request within a working day.',
      'I rebuilt the old archive so that anyone can search it.',
      'Last spring we opened a second workshop by the river.',
      'I write things down, so that nobody starts from zero.',
      'I have trained eleven people, and most still work together.',
      'Our customers came back twice as often after the change.',
      'I enjoy finding the one mistake that everybody else missed.',
    ],
    closings: ['Let us talk soon.', 'I look forward to your call.', 'Please write to me.'],
    german: [
      'Guten Tag, ich arbeite seit neun Jahren an großen Anlagen.',
      'Zuletzt habe ich die Kosten um ein Drittel gesenkt.',
      'Ich freue mich auf ein Gespräch mit Ihnen.',
    ],
  },
  'held-out': {
    people: [
      person('Sofia Brandt', 'Civil Engineer', 'Bridges, Surveys, Safety', '14 bridges checked'),
      person('Daniel Osei', 'Sales Manager', 'Pricing, Coaching, Travel', '27% more orders'),
      person('Yuki Tanabe', 'Translator', 'Japanese, English, Law', '900 contracts'),
      person('Clara Novak', 'Bicycle Mechanic', 'Wheels, Brakes, Patience', '2,000 repairs'),
      person('Samir Rahal', 'Software Tester', 'Plans, Scripts, Curiosity', '5 releases a week'),
      person('Elena Petrova', 'Lab Technician', 'Assays, Records, Care', 'No lost samples'),
      person('Jack Whitfield', 'Bus Driver', 'Routes, Safety, Humour', '12 years, no accident'),
      person('Amara Diallo', 'Event Planner', 'Budgets, Venues, Crews', '80 events a year'),
    ],
    middle: [
      'For six years I have checked old bridges in the north.',
      'I brought a lost customer back and doubled the order.',
      'People call me when the schedule is already on fire.',
      'In my last role I planned eighty events with a crew of four.',
      'I found a fault in the scales that cost us every week.',
      'My notes are read by three other laboratories today.',
      'We shortened the waiting time from nine days to two.',
      'I teach newcomers on Fridays and learn from their questions.',
      'A quiet engine tells me more than a long report.',
      'Every contract I translated was read by a second pair of eyes.',
    ],
    closings: ['Shall we meet?', 'I am happy to tell you more.', 'Call me any morning.'],
    german: [
      'Hallo, ich plane seit vielen Jahren große Veranstaltungen.',
      'Mein Team hat die Wartezeit von neun auf zwei Tage verkürzt.',
      'Rufen Sie mich gerne an jedem Vormittag an.',
    ],
  },
};

export type Words = { sentences: ScriptSentence[]; cards: IntroductionCards };

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

/** A script of nine to twelve seconds. */
export function drawWords(half: Half, random: () => number): Words {
  const { people, middle, closings } = pools[half];
  const who = pick(people, random);
  const lines: [ScriptSentence['scene'], string][] = [
    [
      'opening',
      `Hello, I am ${who.name}, ${articleOf(who.headline)} ${who.headline.toLowerCase()}.`,
    ],
    ['experience', pick(middle, random)],
    ['closing', pick(closings, random)],
  ];
  return {
    sentences: lines.map(([scene, text]) => ({ scene, text, factIds: [] })),
    cards: {
      name: who.name,
      headline: who.headline,
      strengths: who.strengths.split(', '),
      achievements: [who.result],
      callToAction: 'Let’s talk',
    },
  };
}

const articleOf = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

export const germanLines = (half: Half): readonly string[] => pools[half].german;
export const namesOf = (half: Half): readonly string[] =>
  pools[half].people.map(({ name }) => name);

/** Who speaks: the stand-ins are given no cards that would say it. */
export function nameIn({ half, order }: Pick<BasePlan, 'half' | 'order'>): string {
  const [opening] = order.sentences;
  return namesOf(half).find((name) => opening?.text.includes(name)) ?? '';
}
