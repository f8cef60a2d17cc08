import { describe, expect, it } from 'vitest';
import { analyzeCvContext } from './analyze-cv-context.ts';
import type { CvContext } from './cv-context.ts';
import { aCv, type CvWords } from './testing/a-cv.ts';

const now = { year: 2026, month: 11 };
const contextOf = (words: CvWords) => analyzeCvContext(aCv(words), {}, now);

/** The context without the words it quotes as evidence. */
function withoutQuotes({ industry, ...context }: CvContext) {
  return {
    ...context,
    industry: { ...industry, evidence: industry.evidence.map((c) => c.factId) },
  };
}

const nurse: CvWords = {
  name: 'Robin Marlow',
  headline: 'Nurse in intensive care',
  summary: 'A nurse with eleven years on wards, who trains new colleagues.',
  posts: [
    { title: 'Senior Nurse', company: 'Elm Hospital', start: '2019-04', deeds: ['Trained 14 nurses.', 'Cut medication errors by 30 %.'] },
    { title: 'Nurse', company: 'Vale Clinic', start: '2015-04', end: '2019-03', deeds: ['Cared for 8 patients a shift.'] },
  ],
  skills: ['Triage', 'Wound care'],
  studies: [{ degree: 'BSc Nursing', end: '2015' }],
}; // prettier-ignore

describe('analyzeCvContext', () => {
  it('names only facts that the CV has', () => {
    const cv = aCv(nurse);
    const known = new Set(cv.facts.map(({ id }) => id));
    const { industry, level, valueProposition, achievements, audience, personality } =
      analyzeCvContext(cv, {}, now);
    const named = [
      ...industry.evidence.map(({ factId }) => factId),
      ...level.factIds,
      ...valueProposition.factIds,
      ...achievements.map(({ factId }) => factId),
      ...audience.factIds,
      ...personality.flatMap(({ factIds }) => factIds),
    ];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('never looks at who the person is', () => {
    const plain = contextOf({ ...nurse, personal: [] });
    const personal: CvWords['personal'] = [
      { text: 'Born in 1961, aged 65', attribute: 'age' },
      { text: 'Nationality: Norwegian', attribute: 'nationality' },
      { text: 'Mother of three, married to a lawyer', attribute: 'family' },
    ];
    for (const name of ['Aisha Rahman', 'Dr. Baker Koch', 'Sir John Judge-Carpenter']) {
      expect(contextOf({ ...nurse, name, personal })).toEqual(plain);
    }
  });

  it('does not hear pronouns and nationalities in the summary', () => {
    const told = (summary: string) => contextOf({ ...nurse, summary });
    const [hers, his, theirs] = [
      told('She is a nurse with eleven years on wards. Her colleagues trust her.'),
      told('He is a nurse with eleven years on wards. His colleagues trust him.'),
      told('A Nigerian nurse with eleven years on wards. Their colleagues trust them.'),
    ];
    expect(his).toEqual(hers);
    expect(theirs).toEqual(hers);
  });

  it.each([
    ['de', 'Krankenpfleger', 'Krankenpflegerin'],
    ['de', 'Leitender Ingenieur', 'Leitende Ingenieurin'],
    ['de', 'Bankkaufmann', 'Bankkauffrau'],
    ['de', 'Softwareentwickler', 'Softwareentwickler:in'],
    ['de', 'Auszubildender zum Koch', 'Auszubildende zur Köchin'],
    ['de', 'Oberarzt', 'Oberärztin'],
    ['fr', 'Infirmier', 'Infirmière'],
    ['fr', 'Directeur commercial', 'Directrice commerciale'],
    ['fr', 'Chef d’équipe logistique', 'Cheffe d’équipe logistique'],
    ['fr', 'Développeur confirmé', 'Développeuse confirmée'],
    ['fr', 'Conducteur de travaux', 'Conductrice de travaux'],
    ['fr', 'Apprenti boulanger', 'Apprentie boulangère'],
    ['es', 'Jefe de cocina', 'Jefa de cocina'],
    ['es', 'Abogado', 'Abogada'],
    ['es', 'Director financiero', 'Directora financiera'],
    ['es', 'Ingeniero de software', 'Ingeniero/a de software'],
    ['es', 'Becario de investigación', 'Becaria de investigación'],
    ['pt', 'Diretor de obra', 'Diretora de obra'],
    ['pt', 'Enfermeiro-chefe', 'Enfermeira-chefe'],
    ['pt', 'Empregado de mesa', 'Empregada de mesa'],
    ['it', 'Direttore lavori', 'Direttrice lavori'],
    ['it', 'Amministratore delegato', 'Amministratrice delegata'],
    ['it', 'Sviluppatore', 'Sviluppatrice'],
    ['it', 'Apprendista parrucchiere', 'Apprendista parrucchiera'],
    ['en', 'Waiter', 'Waitress'],
    ['en', 'Chairman of the board', 'Chairwoman of the board'],
    ['en', 'Policeman', 'Policewoman'],
    ['en', 'Salesman', 'Saleswoman'],
  ])('understands in %s a %s as it does a %s', (language, his, hers) => {
    const told = (title: string) =>
      withoutQuotes(contextOf({ language, posts: [{ title, start: '2021-05' }] }));
    expect(told(hers)).toEqual(told(his));
    const { industry, level } = told(his);
    expect([industry.because, level.because]).not.toEqual(['nothing-known', 'dates']);
  });

  it('is done with hostile texts at once', () => {
    const texts = [
      'a'.repeat(300_000),
      'chef de '.repeat(50_000),
      'director assistant to the '.repeat(20_000),
      '1 '.repeat(100_000),
      `${'9'.repeat(100_000)} people led`,
      'led 1 a b '.repeat(30_000),
      '(m/w/'.repeat(50_000),
      'é́́'.repeat(50_000),
      '-/.'.repeat(50_000),
      'crea'.repeat(50_000),
    ];
    for (const text of texts) {
      contextOf({
        language: 'de',
        headline: text,
        summary: text,
        posts: [{ title: text, company: text, start: '2020', deeds: [text, text] }],
        studies: [{ degree: text }],
        skills: [text],
        awards: [text],
      });
    }
    // A pattern that backtracks takes minutes.
  }, 60_000);

  it('has an answer for a CV that says nothing', () => {
    expect(contextOf({})).toEqual({
      industry: {
        industry: 'general',
        confidence: 0,
        because: 'nothing-known',
        evidence: [],
        runnerUp: null,
      },
      level: {
        level: 'entry',
        confidence: 0.3,
        years: null,
        because: 'nothing-known',
        factIds: [],
      },
      valueProposition: { kind: 'none', factIds: [] },
      achievements: [],
      audience: { audience: 'recruiter', because: 'usual', factIds: [] },
      personality: [],
    });
  });
});
