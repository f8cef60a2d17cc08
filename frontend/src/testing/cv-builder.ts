import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { CvSnapshot } from '../lib/cv-document.ts';

/** The CV behind the built scripts, as the parser stores it, for tests and the showroom. */

const said: [
  id: string,
  kind: CvFact['kind'],
  text: string,
  page: number,
  line: number,
  confidence?: number,
][] = [
  ['f0', 'name', 'Maya Okafor', 1, 1],
  ['f1', 'headline', 'Paediatric Nurse', 1, 2],
  ['f6', 'summary', 'Paediatric nurse with a calm hand and a liking for clear handovers.', 1, 5],
  ['f2', 'position', 'Paediatric Nurse, St. Brigid’s Hospital, 2017-03', 1, 9],
  ['f3', 'achievement', 'Led a handover round that cut medication errors by 38 percent', 1, 11],
  ['f7', 'achievement', 'Looked after up to eight children in acute care on each shift', 1, 12],
  ['f8', 'position', 'Staff Nurse, Harbour Clinic, 2014-09 to 2017-02', 1, 15, 0.62],
  ['f9', 'education', 'BSc Nursing, University of Leeds, 2011 to 2014', 2, 3],
  ['f4', 'certification', 'Paediatric life support instructor', 2, 8],
  ['f10', 'skill', 'Medication safety', 2, 11],
  ['f11', 'skill', 'Ventilator care', 2, 11, 0.5],
  ['f12', 'skill', 'Family counselling', 2, 12],
  ['f5', 'language', 'English, Igbo, French', 2, 14],
];

const facts: CvFact[] = said.map(([id, kind, text, page, line, confidence = 0.95]) => ({
  id,
  kind,
  text,
  source: { page, line },
  confidence,
}));

const listed = (...ids: string[]) =>
  ids.map((factId) => ({ factId, text: facts.find(({ id }) => id === factId)?.text ?? '' }));

export function buildCv(overrides: Partial<ParsedCV> = {}): ParsedCV {
  const [summary] = listed('f6');
  return {
    sourceFormat: 'pdf',
    language: 'en',
    personalInfo: { name: 'Maya Okafor', headline: 'Paediatric Nurse', links: [] },
    ...(summary && { summary }),
    experience: [
      {
        factId: 'f2',
        title: 'Paediatric Nurse',
        company: 'St. Brigid’s Hospital',
        start: '2017-03',
        current: true,
        achievements: listed('f3', 'f7'),
      },
      {
        factId: 'f8',
        title: 'Staff Nurse',
        company: 'Harbour Clinic',
        start: '2014-09',
        end: '2017-02',
        current: false,
        achievements: [],
      },
    ],
    education: [
      {
        factId: 'f9',
        text: 'BSc Nursing, University of Leeds, 2011 to 2014',
        degree: 'BSc Nursing',
        institution: 'University of Leeds',
        start: '2011',
        end: '2014',
      },
    ],
    skills: listed('f10', 'f11', 'f12'),
    certifications: listed('f4'),
    languages: listed('f5'),
    projects: [],
    awards: [],
    facts,
    findings: [
      {
        code: 'missing-dates',
        message: 'Some positions have no dates, so their years are not mentioned.',
      },
    ],
    ...overrides,
  };
}

/** One the parser had no doubts about. */
export function buildSureCv(overrides: Partial<ParsedCV> = {}): ParsedCV {
  return buildCv({
    facts: facts.map((fact) => ({ ...fact, confidence: 0.95 })),
    findings: [],
    ...overrides,
  });
}

export function readyCv(cv: ParsedCV = buildCv()): CvSnapshot {
  return { state: 'ready', cv };
}
