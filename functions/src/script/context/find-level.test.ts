import { describe, expect, it } from 'vitest';
import { findLevel } from './find-level.ts';
import { aCv, type CvWords } from './testing/a-cv.ts';

const now = { year: 2026, month: 11 };
const levelOf = (words: CvWords) => findLevel(aCv(words), now);

describe('findLevel by the title', () => {
  it.each([
    ['Chief Operating Officer', 'executive'],
    ['Founder', 'executive'],
    ['Senior Nurse', 'senior'],
    ['Head of Marketing', 'senior'],
    ['Apprentice Joiner', 'entry'],
    ['PhD Candidate', 'entry'],
  ])('takes a %s of two years for %s', (title, level) => {
    const found = levelOf({ posts: [{ title, start: '2024-12' }] });
    expect(found).toMatchObject({ level, because: 'title', factIds: ['position-1'], years: 2 });
  });

  it('takes the head of a large department for an executive', () => {
    const head = (deed: string) =>
      levelOf({ posts: [{ title: 'Head of Operations', start: '2023-01', deeds: [deed] }] }).level;
    expect(head('Led 120 people at four sites.')).toBe('executive');
    expect(head('Leads a staff of 1,400 employees.')).toBe('executive');
    expect(head('Led 12 people.')).toBe('senior');
    expect(head('Served 120 people a day at lunch.')).toBe('senior');
    expect(head('Managed a budget of 500 million.')).toBe('senior');
  });

  it.each([
    ['de', 'Leiterin Pflege', 'Verantwortet 180 Mitarbeitende in drei Häusern.'],
    ['fr', 'Cheffe de service', 'Encadrement de 75 collaborateurs.'],
    ['es', 'Jefe de departamento', 'Dirijo un equipo de 90 personas.'],
    ['pt', 'Chefe de departamento', 'Chefiou 60 colaboradores.'],
    ['it', 'Responsabile di reparto', 'Gestisce 55 dipendenti.'],
  ])('reads in %s how many people somebody leads', (language, title, deed) => {
    const posts = [{ title, start: '2024-01', deeds: [deed] }];
    expect(levelOf({ language, posts }).level).toBe('executive');
  });

  it('goes by the years for founders who work alone', () => {
    const posts = [{ title: 'Founder, freelance photographer', start: '2022-01' }];
    expect(levelOf({ posts })).toMatchObject({ level: 'mid', because: 'dates' });
  });

  it('reads the headline where no post says anything', () => {
    const found = levelOf({ headline: 'Chief Financial Officer' });
    expect(found).toMatchObject({ level: 'executive', factIds: ['headline-1'] });
  });

  it('looks at the post that is held, not at a longer list of past ones', () => {
    const posts = [
      { title: 'Senior Analyst', start: '2019-01', end: '2020-12' },
      { title: 'Analyst', start: '2024-12' },
    ];
    expect(levelOf({ posts }).level).toBe('mid');
  });
});

describe('findLevel by the dates', () => {
  it.each([
    ['2024-01', 'entry'],
    ['2023-12', 'mid'],
    ['2019-01', 'mid'],
    ['2018-12', 'senior'],
  ])('takes a nurse since %s for %s', (start, level) => {
    const found = levelOf({ posts: [{ title: 'Nurse', start }] });
    expect(found).toMatchObject({ level, because: 'dates' });
  });

  it('lets a junior title go by the years', () => {
    const since = (start: string) =>
      levelOf({ posts: [{ title: 'Junior Designer', start }] }).level;
    expect([since('2025-06'), since('2021-06'), since('2015-06')]).toEqual([
      'entry',
      'mid',
      'senior',
    ]);
  });

  it('gives the dates as the reason where title and dates say senior', () => {
    const posts = [{ title: 'Senior Engineer', start: '2010-01' }];
    expect(levelOf({ posts })).toMatchObject({ level: 'senior', because: 'dates' });
  });

  it.each([
    ['en', 'Chemist', 'Chemistry Intern'],
    ['en', 'Electrician', 'Apprentice Electrician'],
    ['de', 'Chemielaborant', 'Ausbildung zum Chemielaboranten'],
    ['de', 'Ingenieurin', 'Werkstudentin Konstruktion'],
    ['fr', 'Comptable', 'Comptable en alternance'],
    ['es', 'Arquitecta', 'Becaria de arquitectura'],
    ['pt', 'Engenheiro civil', 'Estágio em engenharia civil'],
    ['it', 'Avvocata', 'Praticante avvocata'],
  ])('counts in %s for a %s no months as %s', (language, title, learning) => {
    const posts = [
      { title, start: '2024-12' },
      { title: learning, start: '2018-01', end: '2024-11' },
    ];
    expect(levelOf({ language, posts })).toMatchObject({ level: 'entry', years: 2 });
  });

  it('counts student jobs for who has no other work', () => {
    const posts = [{ title: 'Student job at a library', start: '2024-12' }];
    expect(levelOf({ posts })).toMatchObject({ level: 'entry', years: 2 });
  });

  it('takes who learns anew for a beginner, whatever they did before', () => {
    const posts = [
      { title: 'Software Development Trainee', start: '2026-03' },
      { title: 'Nurse', start: '2008-01', end: '2026-02' },
    ];
    expect(levelOf({ posts })).toMatchObject({ level: 'entry', because: 'title' });
  });

  it('keeps the level of who holds a post and is an intern beside it', () => {
    const posts = [
      { title: 'Intern, design studio', start: '2026-06' },
      { title: 'Senior Nurse', start: '2015-01' },
    ];
    expect(levelOf({ posts }).level).toBe('senior');
  });

  it('takes no volunteering for a career', () => {
    const posts = [
      { title: 'Volunteer', company: 'Harbour Food Bank', start: '2025-01' },
      { title: 'Accountant', start: '2012-01', end: '2024-12' },
    ];
    expect(levelOf({ posts })).toMatchObject({ level: 'senior', years: 13 });
  });

  it('begins anew with a second career in a distant field, and not in a near one', () => {
    const after = (before: string, title: string) =>
      levelOf({
        posts: [
          { title, start: '2025-12' },
          { title: before, start: '2013-01', end: '2025-11' },
        ],
      }).level;
    expect(after('Nurse', 'Software Developer')).toBe('entry');
    expect(after('Cook', 'Accountant')).toBe('entry');
    expect(after('Mechanical Engineer', 'Software Developer')).toBe('senior');
    expect(after('Project Manager', 'Accountant')).toBe('senior');
  });

  it('counts the years of a doctorate for who has gone on', () => {
    const posts = [
      { title: 'Postdoctoral Researcher', start: '2025-12' },
      { title: 'PhD Student', start: '2021-12', end: '2025-11' },
    ];
    expect(levelOf({ posts }).level).toBe('mid');
  });
});

describe('findLevel without dates', () => {
  it.each([
    ['Accountant with 12 years of experience.', 'senior'],
    ['Koch mit 5 Jahren Erfahrung.', 'mid'],
    ['Infirmière, 10+ ans d’expérience.', 'senior'],
    ['Enfermera con 2 años de experiencia.', 'entry'],
    ['Enfermeiro com 9 anos de experiência.', 'senior'],
    ['Cuoco con 4 anni di esperienza.', 'mid'],
  ])('believes “%s”', (summary, level) => {
    const found = levelOf({ summary, posts: [{ title: 'Colleague' }] });
    expect(found).toMatchObject({ level, because: 'stated-years', factIds: ['summary-1'] });
  });

  it('takes who studies for a beginner', () => {
    const found = levelOf({ studies: [{ degree: 'BSc Biology' }] });
    expect(found).toMatchObject({ level: 'entry', because: 'studies', factIds: ['education-1'] });
  });

  it('says that it knows nothing', () => {
    const nothing = { because: 'nothing-known', years: null, factIds: [] };
    expect(levelOf({ posts: [{ title: 'Nurse' }] })).toMatchObject({ ...nothing, level: 'mid' });
    expect(levelOf({})).toMatchObject({ ...nothing, level: 'entry' });
  });
});
