import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../lib/random.ts';
import { fabricationKinds, plantFabrication, type FabricationKind } from './fabrications.ts';

const facts: [string, ParsedCV['facts'][number]['kind']][] = [
  ['Nadia Ferrand', 'name'],
  ['Senior Buyer, Halcyon Foods, 2016-03 – 2024-11', 'position'],
  ['Managed a team of 12 and more than 40 suppliers', 'achievement'],
  ['Cut packaging by 18,500 kg in 2021', 'achievement'],
  ['MSc Supply Chain Management, Leeds, 2014', 'education'],
  ['Tableau', 'skill'],
  ['Japanese (fluent)', 'language'],
];
const cv: ParsedCV = {
  sourceFormat: 'text',
  language: 'en',
  personalInfo: { name: 'Nadia Ferrand', links: [] },
  experience: [
    {
      factId: 'f2',
      title: 'Senior Buyer',
      company: 'Halcyon Foods',
      start: '2016-03',
      end: '2024-11',
      current: false,
      achievements: [],
    },
    {
      factId: 'f2',
      title: 'Analyst',
      start: '2014',
      end: '2016',
      current: false,
      achievements: [],
    },
  ],
  education: [
    { factId: 'f5', text: facts[4]?.[0] ?? '', degree: 'MSc Supply Chain Management', end: '2014' },
  ],
  skills: [],
  certifications: [],
  languages: [],
  projects: [],
  facts: facts.map(([text, kind], index) => ({
    id: `f${index + 1}`,
    kind,
    text,
    source: { page: 1, line: index + 1 },
    confidence: 1,
  })),
  findings: [],
};

const plant = (
  kind: FabricationKind,
  text: string,
  seed: number,
  language: ScriptLanguage = 'en',
) =>
  plantFabrication({
    kind,
    sentence: { text, factIds: ['f2', 'f3'] },
    cv,
    language,
    random: seededRandom(seed),
  });
const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

describe('plantFabrication', () => {
  it.each(['en', 'de', 'fr', 'es'] as const)(
    'lies in every kind and several wordings in %s',
    (language) => {
      for (const kind of fabricationKinds) {
        const texts = new Set<string>();
        for (const seed of seeds) {
          const lie = plant(kind, 'A plain sentence.', seed, language);
          expect(lie, kind).not.toBeNull();
          if (!lie) continue;
          expect(lie.text.toLowerCase()).toContain(lie.planted.toLowerCase());
          expect(lie.text).not.toContain('{');
          expect(lie.text).toMatch(/[.!?]$/);
          texts.add(lie.text.replace(lie.planted, '…'));
        }
        expect(texts.size, kind).toBeGreaterThanOrEqual(4);
      }
    },
  );

  it('says the same for the same seed', () => {
    expect(plant('skill', 'I buy well.', 7)).toEqual(plant('skill', 'I buy well.', 7));
  });

  it('puts the lie in the place of the truth where the sentence tells it', () => {
    const text =
      'As a Senior Buyer at Halcyon Foods I led 12 people from 2016 on, I, Nadia Ferrand.';
    for (const [kind, truth] of [
      ['number', '12'],
      ['year', '2016'],
      ['employer', 'Halcyon Foods'],
      ['title', 'Senior Buyer'],
      ['name', 'Nadia Ferrand'],
    ] as const) {
      const lie = plant(kind, text, 3);
      expect(lie?.text).not.toContain(truth);
      expect(lie?.text.replace(lie.planted, truth).replace(/\bAs an\b/, 'As a')).toBe(text);
    }
  });

  it('never plants what the CV says', () => {
    for (const seed of seeds) {
      expect(plant('language', 'I buy.', seed)?.planted).not.toBe('Japanese');
      expect(plant('skill', 'I buy.', seed)?.planted).not.toBe('Tableau');
      expect(['12', '40', '18', '2016', '2021']).not.toContain(
        plant('scope', 'I buy.', seed)?.planted,
      );
      expect(['2014', '2016', '2021', '2024']).not.toContain(
        plant('year', 'Since 2016.', seed)?.planted,
      );
    }
  });

  it('takes a number for told when the CV spells it out', () => {
    const spelt = {
      ...cv,
      facts: cv.facts.map((fact) => ({ ...fact, text: `${fact.text}, eight` })),
    };
    for (const seed of seeds) {
      const lie = plantFabrication({
        kind: 'number',
        sentence: { text: 'I led 3 people.', factIds: ['f3'] },
        cv: spelt,
        language: 'en',
        random: seededRandom(seed),
      });
      expect(lie?.planted).not.toBe('8');
    }
    const planted = seeds.map((seed) => plant('number', 'I led 3 people.', seed)?.planted);
    expect(planted).toContain('8');
  });

  it('keeps a number false in whatever way it is hedged', () => {
    for (const seed of seeds) {
      const more = plant('number', 'I worked with more than 40 suppliers.', seed);
      expect(Number(more?.planted)).toBeGreaterThan(40);
      const fewer = plant('number', 'I did it in less than 40 days.', seed);
      expect(Number(fewer?.planted)).toBeLessThan(40);
    }
  });

  it('writes a figure as the true one is written', () => {
    for (const seed of seeds)
      expect(plant('number', 'I cut 18,500 kg of packaging.', seed)?.planted).toMatch(
        /^\d\d,\d00$/,
      );
  });

  it('adds nothing to words that claim nothing', () => {
    const sentence = { text: 'Let us talk.', factIds: [] };
    const lie = plantFabrication({
      kind: 'award',
      sentence,
      cv,
      language: 'en',
      random: seededRandom(1),
    });
    expect(lie).toBeNull();
  });

  it('lets no team and no promotion grow out of a degree', () => {
    const sentence = { text: 'I studied in Leeds.', factIds: ['f5'] };
    const kinds = fabricationKinds.filter((kind) =>
      plantFabrication({ kind, sentence, cv, language: 'en', random: seededRandom(2) }),
    );
    expect(kinds).toEqual(['year', 'degree', 'skill', 'language', 'certification']);
  });

  it('does not hang a clause on an introduction', () => {
    for (const seed of seeds)
      expect(plant('skill', 'I’m Nadia Ferrand.', seed)?.text).toMatch(
        /^I’m Nadia Ferrand\. \p{Lu}/u,
      );
  });

  it('mends the little word before the lie', () => {
    for (const seed of seeds) {
      const english = plant('title', 'I began as an Analyst.', seed);
      expect(english?.text).toBe(`I began as a ${english?.planted ?? ''}.`);
      const french = plant('title', 'J’ai eu un poste d’analyst.', seed, 'fr');
      expect(french?.text).toBe(`J’ai eu un poste de ${french?.planted ?? ''}.`);
    }
  });
});
