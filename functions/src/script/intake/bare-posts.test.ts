import { expect, it } from 'vitest';
import { readGoodCv } from '../testing/sample-files.ts';

const postsOf = async (...posts: string[]) => {
  const text = ['Mara Holt', 'mara.holt@example.com', '', '## Experience', '', ...posts].join('\n');
  const cv = await readGoodCv(text);
  return cv.experience.map(({ title, company, end, achievements }) => [
    title,
    company,
    end,
    achievements.map((deed) => deed.text),
  ]);
};

const barista = [
  '**Barista**, Copper Kettle Coffee',
  '*August 2024 – present*',
  '- Trained five new hires',
  '',
];
const first = ['Barista', 'Copper Kettle Coffee', undefined, ['Trained five new hires']];

it.each([
  {
    what: 'summers',
    lines: ['**Camp Counselor**, Sierra Pines Day Camp', '*Summers 2022, 2023, 2024*'],
    post: ['Camp Counselor', 'Sierra Pines Day Camp', '2024'],
  },
  {
    what: 'one season',
    lines: ['Agent de sensibilisation, Éco-quartier Limoilou', 'Été 2013'],
    post: ['Agent de sensibilisation', 'Éco-quartier Limoilou', '2013'],
  },
  {
    what: 'one year in its row',
    lines: ['Graduate Surveyor | Western Pits & Civil | 2019'],
    post: ['Graduate Surveyor', 'Western Pits & Civil', '2019'],
  },
  {
    what: 'a year at its end',
    lines: ['Cashier, Juniper Market, 2013'],
    post: ['Cashier', 'Juniper Market', '2013'],
  },
  {
    what: 'no date',
    lines: ['Cashier, Juniper Market'],
    post: ['Cashier', 'Juniper Market', undefined],
  },
])('tells the deeds of a post dated by $what of that post', async ({ lines, post }) => {
  const deed = 'Planned a talent show for 90 families';
  const read = await postsOf(...barista, ...lines, `- ${deed}`);
  expect(read).toEqual([first, [...post, [deed]]]);
});

it('loses the deeds under an employer without a post, rather than tell them of another', async () => {
  const read = await postsOf(
    ...barista,
    'Pinewood Community College',
    '- Planned a talent show for 90 families',
  );
  expect(read).toEqual([first]);
});

it('gives a post under two lines of its own block no employer of the block above', async () => {
  const read = await postsOf(
    'NIGER BEND CONSTRUCTION LTD, Warri',
    'HSE Officer                          March 2017 - December 2019',
    '* Trained 85 artisans on working at height',
    '',
    'NATIONAL YOUTH SERVICE',
    'Federal Road Safety Corps, Ibadan',
    'Safety Assistant                     Nov 2015 - Oct 2016',
    '* Assisted in campaigns in 9 motor parks',
  );
  expect(read.map(([title, company]) => [title, company])).toEqual([
    ['HSE Officer', 'NIGER BEND CONSTRUCTION LTD'],
    ['Safety Assistant', expect.not.stringContaining('NIGER')],
  ]);
  expect(read[0]?.[3]).toEqual(['Trained 85 artisans on working at height']);
});

it('keeps the lists under a heading inside one post with that post', async () => {
  const read = await postsOf(
    '**Store Manager**, Bellweather Foods',
    '*March 2019 – present*',
    '- Cut waste by 12% in a year',
    '',
    '**Main results**',
    '- Hired nine people',
  );
  expect(read[0]?.[3]).toContain('Hired nine people');
});

it('makes no post of an honour, and tells what stands under it of no other', async () => {
  const read = await postsOf(...barista, 'Employee of the Year | 2021', '- Chosen from 300 staff');
  expect(read.map(([title]) => title)).toEqual(['Barista']);
});
