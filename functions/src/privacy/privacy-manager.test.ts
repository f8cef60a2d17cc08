import { describe, expect, it } from 'vitest';
import { foldText } from '../platform/fold-text.ts';
import { innocentPhrases } from '../platform/testing/innocent-phrases.ts';
import { PrivacyManager } from './privacy-manager.ts';
import { buildCvOf, buildParsedCv } from './testing/build-parsed-cv.ts';
import { markedCvs } from './testing/marked-cvs.ts';

const manager = new PrivacyManager();

/** What comes out of each text, in order; null where nothing does. */
function sanitize(texts: string[], name = 'Jane Doe', language = 'en'): (string | null)[] {
  const { facts } = manager.sanitizeCV(buildCvOf(name, language, texts));
  return texts.map((_, index) => facts.find(({ id }) => id === `fact-${index}`)?.text ?? null);
}

describe.each(markedCvs)('a CV full of markers ($cv.language)', ({ cv, markers, kept }) => {
  const sanitized = manager.sanitizeCV(cv);
  const outside = JSON.stringify(sanitized.facts);

  it('lets no marker out', () => {
    const folded = foldText(outside);
    expect(markers.filter((marker) => folded.includes(foldText(marker)))).toEqual([]);
  });

  it('lets no single word of a private name out', () => {
    const words = markers
      .filter((marker) => /^\p{Lu}/u.test(marker) && !/\d/.test(marker))
      .flatMap((marker) => marker.split(/[\s,.]+/))
      .filter((word) => word.length > 4 && !['Catholic', 'British', 'citizen'].includes(word));
    const folded = foldText(outside);
    expect(words.filter((word) => folded.includes(foldText(word)))).toEqual([]);
  });

  it('keeps what the CV says about work', () => {
    const texts = sanitized.facts.map(({ text }) => text).join('\n');
    expect(kept.filter((phrase) => !texts.includes(phrase))).toEqual([]);
  });

  it('counts what it took out', () => {
    const kinds = sanitized.removed.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['name', 'contact', 'address', 'birth', 'third-person', 'protected']),
    );
  });

  it('never brings a third person back', () => {
    const restored = sanitized.facts.map(({ text }) => sanitized.restore(text)).join('\n');
    expect(restored).not.toContain('[[');
    expect(restored).toContain(cv.personalInfo.name);
  });
});

describe('what stays', () => {
  it.each(innocentPhrases)('keeps %s', (phrase) => {
    expect(sanitize([phrase], 'Xanavo Qerim')).toEqual([phrase]);
  });

  it('keeps innocent phrases in CVs of every language', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']) {
      expect(sanitize(innocentPhrases, 'Xanavo Qerim', language)).toEqual(innocentPhrases);
    }
  });
});

describe('gaps', () => {
  it.each([
    ['Contact me at jane@example.com or +44 7700 900418 for details', 'Contact me for details'],
    [
      'As a mother of two, I manage time well. Led 12 people.',
      'I manage time well. Led 12 people.',
    ],
    [
      'I am a 34-year-old engineer with 10 years of experience',
      'I am an engineer with 10 years of experience',
    ],
    ['Married, two children, led a team', 'Led a team'],
    [
      'Profile at linkedin.com/in/janedoe and github.com/janedoe, led 4 people',
      'Profile, led 4 people',
    ],
    ['Born 12 March 1988 in Leeds. Engineer.', 'Engineer.'],
    ['Passport No. C01X00T47, clean driving licence', 'Clean driving licence'],
    ['Built the shop (https://shop.example/x) in 2020', 'Built the shop in 2020'],
    ['E-mail: jane@example.com | Tel: 07700 900418', null],
    ['References available on request', null],
    ['Led 4 people. References: Dr Adam Smith, +44 7700 900111', 'Led 4 people.'],
  ])('closes them in “%s”', (text, expected) => {
    expect(sanitize([text])).toEqual([expected]);
  });
});

describe('third persons', () => {
  it.each([
    ['Reported to John Smith, CEO, and cut costs', 'Reported to [[PERSON_1]], CEO, and cut costs'],
    ['Assistant to Managing Director Maria Garcia', 'Assistant to Managing Director [[PERSON_1]]'],
    ['Supervised by Prof. Adam Smith at MIT', 'Supervised by [[PERSON_1]] at MIT'],
    ['Co-authored with Lena Ortiz and Mark Chen', 'Co-authored with [[PERSON_1]] and [[PERSON_2]]'],
    ['Worked with John Miller on OpenShift', 'Worked with [[PERSON_1]] on OpenShift'],
    [
      'Smith, J., Doe, J. and Brown, A. (2019). Deep things',
      '[[PERSON_1]], [[NAME]] and [[PERSON_2]] (2019). Deep things',
    ],
    ['Nominated by Mr. Brown for excellence', 'Nominated by [[PERSON_1]] for excellence'],
  ])('replaces them in “%s”', (text, expected) => {
    expect(sanitize([text])).toEqual([expected]);
  });

  it.each([
    'Reported to the Head of Sales',
    'Worked with Red Hat on OpenShift',
    'Reported to Deutsche Bank',
    'Reporting to Managing Director and Board',
    'Dr. Martens retail store',
    'Referenzen: drei Kraftwerke und zwei Brücken',
    'Project references: three power plants',
    'Sr. Software Engineer',
    'MS Office and MS Project',
  ])('keeps “%s”', (text) => {
    expect(sanitize([text])).toEqual([text]);
  });

  it('gives one person one number, and a neutral word of the wanted language', () => {
    const sanitized = manager.sanitizeCV(
      buildCvOf('Jane Doe', 'en', [
        'Reported to John Smith',
        'Mentored by John Smith',
        'Reported to Ann Lee',
      ]),
    );
    expect(sanitized.facts.map(({ text }) => text)).toEqual([
      'Reported to [[PERSON_1]]',
      'Mentored by [[PERSON_1]]',
      'Reported to [[PERSON_2]]',
    ]);
    expect(sanitized.restore('Reported to [[PERSON_1]]')).toBe('Reported to another person');
    expect(sanitized.restore('mit [[PERSON_2]]', 'de')).toBe('mit jemand anders');
  });
});

describe('disclosure', () => {
  const cv = buildParsedCv([
    { kind: 'personal', text: 'Nationality: Spanish', attribute: 'nationality' },
    { kind: 'personal', text: 'Married', attribute: 'family' },
    { kind: 'summary', text: 'I am 34 years old. As a mother of two, I plan well.' },
  ]);

  it('lets out what the owner wants to be said, and nothing else', () => {
    const texts = manager
      .sanitizeCV(cv, { disclose: ['nationality', 'age'] })
      .facts.map(({ text }) => text);
    expect(texts).toEqual(['Nationality: Spanish', 'I am 34 years old. I plan well.']);
  });

  it('says nothing of it by default', () => {
    expect(manager.sanitizeCV(cv).facts.map(({ text }) => text)).toEqual(['I plan well.']);
  });

  it('never lets a birth date out', () => {
    const born = buildParsedCv([
      { kind: 'personal', text: 'Born 12 March 1988', attribute: 'age' },
    ]);
    expect(manager.sanitizeCV(born, { disclose: ['age'] }).facts).toEqual([]);
  });
});

describe('hostile and long CVs', () => {
  it('does not fill in placeholders the CV holds itself', () => {
    const sanitized = manager.sanitizeCV(
      buildCvOf('Jane Doe', 'en', ['Led [[NAME]] and [[PERSON_9]]']),
    );
    expect(sanitized.facts[0]?.text).toBe('Led NAME and PERSON_9');
  });

  it('reads letters that only look odd', () => {
    expect(
      sanitize(['𝗷𝗮𝗻𝗲@𝗲𝘅𝗮𝗺𝗽𝗹𝗲.𝗰𝗼𝗺 led 4 people', 'jane\u200b@example.com led 5 people']),
    ).toEqual(['Led 4 people', 'Led 5 people']);
  });

  it.each([
    '1',
    ' ',
    '@',
    'a',
    'A',
    '1 ',
    'Ab ',
    'a.',
    'a-',
    'J. ',
    'as a ',
    'Dr ',
    'Doe, ',
    '[[',
    '(',
    'my ',
    'Reported to A ',
  ])(
    'takes hundred thousand signs of “%s” in its stride',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(() => manager.sanitizeCV(buildCvOf('Jane Doe', 'en', [text]))).not.toThrow();
    },
    20_000,
  );

  it('gets through the facts of a CV of sixty pages', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, index) =>
        `Led ${index} engineers who rebuilt the platform and reported to Ann Lee, cutting costs by 4%`,
    );
    const { facts } = manager.sanitizeCV(buildCvOf('Jane Doe', 'en', lines));
    expect(facts.length).toBeGreaterThanOrEqual(3000);
    expect(JSON.stringify(facts)).not.toContain('Ann Lee');
  });

  it('gives plain data besides restore, and the same again for the same CV', () => {
    const [first] = markedCvs;
    if (!first) throw new Error('there are marked CVs');
    const { restore, ...plain } = manager.sanitizeCV(first.cv);
    expect(restore('[[NAME]]')).toBe('Zebulina Quaxley');
    expect(structuredClone(plain)).toEqual(plain);
    expect(JSON.stringify(manager.sanitizeCV(first.cv))).toBe(JSON.stringify(plain));
  });
});
