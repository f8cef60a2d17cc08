import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { videoOptionsSchema, videoStyles } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { languageName } from '../../intake/read-languages.ts';
import { judgeDraft } from '../../judge-draft.ts';
import { readGoodCv } from '../../testing/sample-files.ts';
import type { Pick } from '../pick.ts';
import { nothingSaid } from '../slot.ts';
import { awardSlots } from './award-slots.ts';
import { achievementSlots } from './achievement-slots.ts';
import { backgroundSlots } from './background-slots.ts';
import { closings } from './closings.ts';
import { experienceSlots } from './experience-slots.ts';
import { germanPack } from './german-pack.ts';
import { withStraightPosts } from './straight-posts.ts';
import { summarySlots } from './summary-slots.ts';
import { tongues } from './tongues.ts';

const first: Pick = (_, choices) => choices[0];
const blank = await readGoodCv(
  [
    'Kim Probe',
    'kim@example.com',
    '',
    'Berufserfahrung',
    'Koch, Gasthof Anker, 2019 – heute',
    '- Zubereitung von Fischgerichten und Vorspeisen für bis zu achtzig Gäste am Abend',
    '- Bestellung der Waren und Planung der Dienste in der Küche',
  ].join('\n'),
);
const entry = (text: string) => ({ factId: 'x1', text });
const cvWith = (parts: Partial<ParsedCV>): ParsedCV => ({ ...blank, language: 'de', ...parts });
const post = (parts: Partial<CvPosition>): CvPosition => ({
  factId: 'p1',
  title: 'Koch',
  current: false,
  achievements: [],
  ...parts,
});
const spoken = (slots: ReturnType<typeof awardSlots>, soFar = nothingSaid) =>
  slots.map(({ variants }) => variants[0]?.say(soFar).text);

describe('awards', () => {
  it.each([
    [
      'Brandenburger Baukulturpreis 2022',
      '2022 habe ich den Brandenburger Baukulturpreis erhalten.',
    ],
    ['Kölner Förderpreis', 'Ich habe den Kölner Förderpreis erhalten.'],
    [
      '2022 Brandenburger Baukulturpreis, Anerkennung für das Bad',
      '2022 habe ich beim Brandenburger Baukulturpreis eine Anerkennung erhalten.',
    ],
    [
      'Österreichischer Schulpreis 2023 (mit der Schule)',
      '2023 habe ich mit der Schule den Österreichischen Schulpreis erhalten.',
    ],
    [
      '2023: 1. Platz Swiss AI Hackathon',
      '2023 habe ich beim Swiss AI Hackathon den ersten Platz belegt.',
    ],
    [
      '2016: Forschungskredit der Universität Zürich',
      '2016 habe ich den Forschungskredit der Universität Zürich erhalten.',
    ],
    [
      'Goldenes Verdienstzeichen des Landes Oberösterreich',
      'Ich habe das Goldene Verdienstzeichen des Landes Oberösterreich erhalten.',
    ],
    ['Deutscher Buchpreis 2020 (nominiert)', undefined],
    ['Jugend forscht, 2. Platz', undefined],
  ])('tells of %j with %j', (text, words) => {
    expect(spoken(awardSlots(cvWith({ awards: [entry(text)] }), first))[0]).toBe(words);
  });
});

describe('posts', () => {
  it('keep silent on years for one’s children and read a part-time job with its title', () => {
    const { experience } = withStraightPosts(
      cvWith({
        experience: [
          post({ title: 'Umstellung', company: 'Elternzeit' }),
          post({ title: 'Nebenjob', company: 'Zeitungszusteller' }),
          post({ title: 'Ausbildung zum Fliesen-', company: 'Platten- und Mosaikleger' }),
        ],
      }),
    );
    expect(experience.map(({ title, company }) => [title, company])).toEqual([
      ['Zeitungszusteller', undefined],
      ['Ausbildung zum Fliesen-, Platten- und Mosaikleger', undefined],
    ]);
  });

  const older = post({
    factId: 'p2',
    title: 'Lehrer',
    company: 'HTL Steyr',
    start: '2002',
    end: '2018',
  });
  const deed = { factId: 'd1', text: 'Organisation von 14 Sprachwochen' };

  it('lie “zuvor” only before a present that was told of', () => {
    const now = post({ company: 'Gasthof Anker', current: true });
    const [, earlier] = experienceSlots(cvWith({ experience: [now, older] }), first);
    const say = earlier?.variants[0]?.say;
    expect(say?.({ ...nothingSaid, after: 'current' }).text).toMatch(/^Zuvor /);
    expect(say?.({ ...nothingSaid, after: 'opening' }).text).toMatch(/^Früher /);
  });

  it('are named where nothing later is known, and are “dort” right after', () => {
    const experience = [{ ...older, achievements: [deed] }];
    const [told] = achievementSlots(cvWith({ experience }), 'formal', first);
    const say = told?.variants[0]?.say;
    expect(say?.(nothingSaid).text).toMatch(/^An der HTL Steyr habe ich /);
    expect(say?.({ ...nothingSaid, after: 'earlier-p2' }).text).toMatch(/^Dort habe ich /);
  });

  it('without an employer are no “dort”, and no “als Koch” before somebody else’s verb', () => {
    const duty = { factId: 'd2', text: 'Organisation des Firmenlaufs mit 450 Gästen' };
    const experience = [post({ current: true, achievements: [duty] })];
    const [told] = achievementSlots(cvWith({ experience }), 'formal', first);
    const text = told?.variants[0]?.say({ ...nothingSaid, after: 'opening-at-work' }).text;
    expect(text).not.toMatch(/^(?:Dort|Als)/);
  });
});

describe('lists', () => {
  const skills = ['Excel', 'SAP MM', 'Jira', 'Power BI', 'Visio', 'Figma', 'Lexware', 'DATEV'];
  it('leave languages to their own sentence and call no program a focus', () => {
    const cv = cvWith({ skills: [...skills, 'Englisch'].map(entry), languages: [] });
    for (const style of videoStyles) {
      const texts = spoken(backgroundSlots(cv, style, (_, choices) => choices[1] ?? choices[0]));
      expect(texts.join(' ')).not.toMatch(/Englisch|Schwerpunkt/);
    }
  });

  it('add to a first list only where it was said', () => {
    const [, more] = backgroundSlots(cvWith({ skills: skills.map(entry) }), 'friendly', first);
    const say = more?.variants[0]?.say;
    expect(say?.({ ...nothingSaid, after: 'skills' }).text).toBe(
      'Ebenso vertraut sind mir Lexware und DATEV.',
    );
    expect(say?.(nothingSaid).text).toBe('Meine Themen sind Lexware und DATEV.');
  });

  it('keep a paper whole at its hyphens, and somebody’s capital', () => {
    const certifications = [
      '2017 Meisterprüfung im Fliesen-, Platten- und Mosaiklegerhandwerk, HWK Cottbus',
      '2021 Sachkundiger für Abdichtungen',
    ].map(entry);
    const cv = cvWith({ certifications, skills: [], education: [] });
    expect(spoken(backgroundSlots(cv, 'formal', first))[0]).toBe(
      'Zu meinen Qualifikationen zählen Meisterprüfung im Fliesen-, Platten- und Mosaiklegerhandwerk sowie Sachkundiger für Abdichtungen.',
    );
  });

  it('tell the years whole and without the end of another verb', () => {
    const told = (text: string) =>
      spoken(summarySlots(cvWith({ summary: { factId: 's1', text } }), 'formal', first))[0];
    expect(told('Ich bringe über 12 Jahre Erfahrung in der Zerspanung mit.')).toBe(
      'Ich bringe über 12 Jahre Erfahrung in der Zerspanung mit.',
    );
    expect(
      told('Mehr als 15 Jahre Erfahrung in der Pflege alter Menschen und in der Leitung.'),
    ).toMatch(/^Ich habe mehr als 15 Jahre Erfahrung in der Pflege .* Leitung\.$/);
  });

  it('name every language in a word that is read as the same language', () => {
    for (const [language, german] of Object.entries(tongues)) {
      expect([german, languageName(german)]).toEqual([german, language]);
    }
  });

  it('name the neighbours’ languages', () => {
    const languages = ['Deutsch', 'Slowenisch (B2)', 'Rätoromanisch'].map(entry);
    expect(spoken(backgroundSlots(cvWith({ languages, skills: [] }), 'formal', first))).toContain(
      'Ich spreche Deutsch, Slowenisch und Rätoromanisch.',
    );
  });

  it('end in “und”', () => {
    const summary = {
      factId: 's1',
      text: 'Schwerpunkte: Beratung, Hilfeplanung, Einzelfallhilfe.',
    };
    expect(spoken(summarySlots(cvWith({ summary }), 'formal', first))).toContain(
      'Meine Schwerpunkte sind Beratung, Hilfeplanung und Einzelfallhilfe.',
    );
  });
});

describe('a quarter of a minute', () => {
  it.each(videoStyles)('ends in one short sentence: %s', (style) => {
    for (const business of [{}, { targetRole: 'Köchin', targetCompany: 'Nordwerk AG' }]) {
      const options = videoOptionsSchema.parse({ style, durationSeconds: 15 });
      const [only, ...others] = closings(options, business, first);
      expect(others).toEqual([]);
      expect(only?.texts).toHaveLength(1);
      expect(only?.texts[0]?.split(' ').length).toBeLessThanOrEqual(15);
    }
  });

  it('can do without a greeting, and tells of a foreign CV where one works', () => {
    const options = videoOptionsSchema.parse({ durationSeconds: 15 });
    const told = (cv: ParsedCV) =>
      germanPack.openings({ cv, options, business: {}, pick: first }).map(({ text }) => text);
    const { name } = blank.personalInfo;
    expect(told(cvWith({}))).toContain(`Ich bin ${name}, Koch im Gasthof Anker.`);
    expect(told(cvWith({ language: 'en' }))).toContain(`Ich bin ${name}, Koch im Gasthof Anker.`);
  });
});

describe('the checks', () => {
  it('know the languages of an English CV by their German names, and no others', () => {
    const fact = { id: 'l1', kind: 'language', text: 'Dutch' } as const;
    const cv = { ...blank, language: 'en', facts: [...blank.facts, fact] } as ParsedCV;
    const faults = (text: string) =>
      judgeDraft([{ text, scene: 'skills', factIds: ['l1'] }], {
        ...{ cv, business: {}, language: 'de', disclose: [] },
      }).flatMap((judged) => judged.faults.map(({ text: words }) => words));
    expect(faults('Ich spreche Niederländisch.')).toEqual([]);
    expect(faults('Ich spreche Finnisch.')).toContain('Finnisch');
  });
});

describe('the target', () => {
  it.each([
    ['Nordwerk AG', 'Das möchte ich bei der Nordwerk AG einbringen.'],
    ['Klinikum Nord', 'Das möchte ich am Klinikum Nord einbringen.'],
    ['Alpenkost', 'Das möchte ich bei Alpenkost einbringen.'],
  ])('%s takes its little words', (targetCompany, sentence) => {
    const options = videoOptionsSchema.parse({});
    expect(closings(options, { targetCompany }, first)[0]?.texts[0]).toBe(sentence);
  });
});
