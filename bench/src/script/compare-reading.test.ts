import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { describe, expect, it } from 'vitest';
import { compareReading, nothingRead, readFields, type ReadField } from './compare-reading.ts';
import type { LabelledCv } from './corpus/labelled-cv.ts';

const label: LabelledCv = {
  id: 'lighthouse-keeper',
  language: 'en',
  industry: 'general',
  level: 'senior',
  layout: 'plain-text',
  dateStyle: 'numeric',
  name: 'Ada Fenwick',
  headline: 'Lighthouse Keeper',
  email: 'ada@example.org',
  phone: '+44 7700 900 111',
  location: 'Whitby',
  positions: [
    {
      title: 'Keeper',
      company: 'North Light',
      start: '2015-02',
      end: null,
      achievements: ['Kept the lamp burning for 4,000 nights', 'Repainted the tower'],
    },
    { title: 'Deckhand', company: 'Whitby Ferries', start: '2010', end: '2015', achievements: [] },
  ],
  education: [{ degree: 'Certificate of Seamanship', institution: 'Hull School', end: '2010' }],
  skills: ['Optics', 'Rope work'],
  certifications: ['First aid, 2020'],
  languages: ['English (native)'],
  awards: [],
  personal: ['Born 3 May 1990'],
};

const source = { page: 1, line: 1 };
const fact = (text: string) => ({ factId: text, text });
const read: ParsedCV = {
  sourceFormat: 'text',
  language: 'en',
  personalInfo: {
    name: 'Ada Fenwick',
    headline: 'Lighthouse keeper',
    email: 'ada@example.org',
    phone: '+447700900111',
    links: [],
  },
  experience: [
    {
      factId: 'p1',
      title: 'Keeper',
      company: 'North Light',
      start: '2015-02',
      current: true,
      achievements: [fact('Kept the lamp burning for 4,000 nights'), fact('Repainted the tower.')],
    },
    {
      factId: 'p2',
      title: 'Deckhand',
      company: 'Whitby Ferries',
      start: '2010',
      end: '2015',
      current: false,
      achievements: [],
    },
  ],
  education: [
    {
      ...fact('Certificate of Seamanship, Hull School, 2010'),
      degree: 'Certificate of Seamanship',
      institution: 'Hull School',
      end: '2010',
    },
  ],
  skills: [fact('Optics'), fact('Rope work')],
  certifications: [fact('First aid, 2020')],
  languages: [fact('English – native speaker')],
  projects: [],
  facts: [{ id: 'x', kind: 'personal', text: 'Born 3 May 1990', source, confidence: 1 }],
  findings: [],
};

/** The fields in which something is wrong. */
const wrongFields = (parsed: ParsedCV): ReadField[] => {
  const comparison = compareReading(label, parsed);
  return readFields.filter((field) => comparison[field].right !== comparison[field].of);
};

describe('compareReading', () => {
  it('finds nothing wrong with a right reading, whatever its spaces, dashes and capitals', () => {
    expect(wrongFields(read)).toEqual([]);
    expect(compareReading(label, read).achievements).toEqual({ right: 2, of: 2, wrong: [] });
  });

  it('counts what is missed and what was made up', () => {
    const skills = compareReading(label, { ...read, skills: [fact('Optics'), fact('Juggling')] });
    expect(skills.skills).toEqual({
      right: 1,
      of: 2,
      wrong: ['“Rope work” missed', '“Juggling” not there'],
    });
    const more = [fact('Optics'), fact('Rope work'), fact('Optics')];
    expect(compareReading(label, { ...read, skills: more }).skills).toMatchObject({
      right: 2,
      of: 3,
    });
  });

  it('blames only the field that is wrong', () => {
    const [first, second] = read.experience;
    if (!first || !second) throw new Error('Two positions were expected.');
    const swapped = { ...first, title: 'North Light', company: 'Keeper' };
    expect(wrongFields({ ...read, experience: [swapped, second] })).toEqual([
      'titles',
      'companies',
    ]);
    const ended = { ...first, end: '2016', current: false };
    expect(wrongFields({ ...read, experience: [ended, second] })).toEqual(['ends', 'current']);
    // The order does not matter, since the dates tell it.
    expect(wrongFields({ ...read, experience: [second, first] })).toEqual([]);
  });

  it('counts a position that was not found against all its fields', () => {
    const experience = read.experience.slice(0, 1);
    expect(wrongFields({ ...read, experience })).toEqual([
      'positions',
      'titles',
      'companies',
      'starts',
      'ends',
      'current',
    ]);
  });

  it('notices personal data in a fact that can be spoken', () => {
    const facts: ParsedCV['facts'] = [
      { id: 'x', kind: 'achievement', text: 'Born 3 May 1990 in Hull', source, confidence: 1 },
    ];
    expect(wrongFields({ ...read, facts })).toEqual(['personal_kept_apart']);
  });
});

describe('nothingRead', () => {
  it('gives no credit for a refused document, and blames it for no leak', () => {
    const nothing = nothingRead(label);
    expect(readFields.filter((field) => nothing[field].right > 0)).toEqual(['personal_kept_apart']);
  });
});
