import { describe, expect, it } from 'vitest';
import { PrivacyManager } from './privacy-manager.ts';
import { buildCvOf } from './testing/build-parsed-cv.ts';

const manager = new PrivacyManager();
const outOf = (name: string, text: string, language = 'en'): string =>
  manager.sanitizeCV(buildCvOf(name, language, [text])).facts[0]?.text ?? '';

/** Names of many shapes → their first and last name. */
const names: [string, string, string][] = [
  ['Jane Doe', 'Jane', 'Doe'],
  ['Zoë Brontë-Hughes', 'Zoë', 'Brontë-Hughes'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['Maria de la Vega', 'Maria', 'de la Vega'],
  ["Siobhán O'Grady", 'Siobhán', "O'Grady"],
  ['Anne-Marie Schulz', 'Anne-Marie', 'Schulz'],
  ['Jürgen Größmann', 'Jürgen', 'Größmann'],
  ['Łukasz Wiśniewski', 'Łukasz', 'Wiśniewski'],
  ['Søren Ødegård', 'Søren', 'Ødegård'],
  ['Иван Петров', 'Иван', 'Петров'],
  ['Νίκος Παπαδόπουλος', 'Νίκος', 'Παπαδόπουλος'],
  ['محمد الفاسي', 'محمد', 'الفاسي'],
  ['Mark Price', 'Mark', 'Price'],
  ['Grace Young', 'Grace', 'Young'],
  ['Will May', 'Will', 'May'],
  ['Peter Koch', 'Peter', 'Koch'],
  ['Mary Ann Quigley', 'Mary', 'Quigley'],
];

describe.each(names)('the name %s', (name, first, last) => {
  const inCapitals = `${name.toUpperCase()} led a team`;
  it.each([
    `${name} led a team`,
    inCapitals,
    `A team led by ${name}.`,
    `${name} Consulting grew by 8%`,
    `${last}, ${first}`,
    `${name}'s team won`,
    `(${name})`,
  ])('is replaced in “%s”', (text) => {
    const out = outOf(name, text);
    expect(out).toContain('[[NAME]]');
    for (const word of name.split(/[\s-]/).filter((part) => part.length > 3)) {
      expect(out.toLowerCase()).not.toContain(word.toLowerCase());
    }
  });

  it.each([`${name} led a team`, `${name}'s team won`, `${name} Consulting`, `Join ${name} now`])(
    'comes back in “%s”',
    (text) => {
      const sanitized = manager.sanitizeCV(buildCvOf(name, 'en', [text]));
      expect(sanitized.restore(sanitized.facts[0]?.text ?? '')).toBe(text);
    },
  );

  it('is replaced when only the first or last name stands', () => {
    expect(outOf(name, `Ms ${last} led a team`)).toMatch(/^Ms \[\[LAST_NAME\]\] led/);
    expect(outOf(name, `${first}'s team won`)).toBe("[[FIRST_NAME]]'s team won");
  });
});

describe('other spellings', () => {
  it.each([
    ['Jane Doe', 'J. Doe led it', '[[NAME]] led it'],
    ['Jane Doe', 'Doe, J.', '[[NAME]]'],
    ['Jane Doe', 'jane doe', '[[NAME]]'],
    ['Jane Doe', 'Doe Consulting', '[[LAST_NAME]] Consulting'],
    ['Jane Doe', 'As Jane said', 'As [[FIRST_NAME]] said'],
    ['Dr. Jane Doe, PhD', 'Dr. Jane Doe led', 'Dr. [[NAME]] led'],
    ['Doe, Jane', 'Jane Doe led', '[[NAME]] led'],
    ['DUPONT Jean', 'Jean Dupont led', '[[NAME]] led'],
    ['Jürgen Größmann', 'Juergen Groessmann led', '[[NAME]] led'],
    ['Zoë Brontë', 'Zoe Bronte led', '[[NAME]] led'],
    ['Anne-Marie Schulz', 'Annemarie led', '[[FIRST_NAME]] led'],
    ['Jan van der Berg', 'van der Berg Ltd', '[[LAST_NAME]] Ltd'],
    ['Cher', 'Cher led it', '[[FIRST_NAME]] led it'],
    ['山田 太郎', '山田太郎は部長', '[[NAME]]は部長'],
    ['김민준', '김민준 팀장', '[[NAME]] 팀장'],
    ['Иван Петров', 'Команда Ивана Петрова', 'Команда [[NAME]]'],
  ])('of %s: %s', (name, text, expected) => {
    expect(outOf(name, text)).toBe(expected);
  });

  it('keeps the ending German puts on a name', () => {
    const sanitized = manager.sanitizeCV(
      buildCvOf('Anna Müller', 'de', ['Anna Müllers Team', 'Müller GmbH']),
    );
    expect(sanitized.facts.map(({ text }) => text)).toEqual([
      '[[NAME]]s Team',
      '[[LAST_NAME]] GmbH',
    ]);
    expect(sanitized.facts.map(({ text }) => sanitized.restore(text))).toEqual([
      'Anna Müllers Team',
      'Müller GmbH',
    ]);
  });

  it('leaves the name fact nothing but the name and an academic title', () => {
    const cv = buildCvOf('Prof. Dr. Helena Brandt', 'de', []);
    const facts = [
      {
        id: 'n',
        kind: 'name' as const,
        text: 'Prof. Dr. Helena Brandt',
        source: { page: 1, line: 1 },
        confidence: 1,
      },
    ];
    expect(manager.sanitizeCV({ ...cv, facts }).facts[0]?.text).toBe('Prof. Dr. [[NAME]]');
  });

  it('reads placeholders as a model may write them', () => {
    const { restore } = manager.sanitizeCV(buildCvOf('Jane Doe', 'en', []));
    expect(restore("I'm [[ name ]], call me [[First Name]]; \\[\\[NAME\\]\\]'s work")).toBe(
      "I'm Jane Doe, call me Jane; Jane Doe's work",
    );
  });
});

describe('words that are names too', () => {
  it.each([
    ['Mark Price', 'Price optimisation for retail'],
    ['Mark Price', 'Raised the market price by 4%'],
    ['Mark Price', 'Mark Scheme design for GCSE'],
    ['Mark Price', 'Head of Price Analytics'],
    ['Mark Price', 'mark papers and price tenders'],
    ['Grace Young', 'Head of the Young Enterprise programme'],
    ['Grace Young', 'Coached young people with grace'],
    ['Will May', 'Joined in May 2019'],
    ['Will May', 'Will deliver by May'],
    ['Will May', 'In May we will'],
    ['Jane Doe', 'What does a doe eat'],
    ['Jan Novak', 'From Jan 2019 to Feb 2020'],
    ['Jordan Baker', 'Trained as Baker in Jordan'],
    ['Christian Church', 'Christian charity shop and church hall'],
    ['Faith Banks', 'Investment Banks and Faith Schools'],
  ])('leaves %s alone in “%s”', (name, text) => {
    expect(outOf(name, text)).toBe(text);
  });

  it.each([
    ['Peter Koch', 'Koch im Restaurant Adler'],
    ['Peter Koch', 'Ausbildung zum Koch'],
    ['Eva Richter', 'Zusammenarbeit mit Richter und Anwalt'],
  ])('leaves %s alone in “%s”, where every noun has a capital', (name, text) => {
    expect(outOf(name, text, 'de')).toBe(text);
  });

  it.each([
    ['Mark Price', 'Mark led a team of 4', '[[FIRST_NAME]] led a team of 4'],
    ['Mark Price', 'Mark’s team', '[[FIRST_NAME]]’s team'],
    ['Will May', 'My name is Will', 'My name is [[FIRST_NAME]]'],
    ['Grace Young', 'Grace Young', '[[NAME]]'],
  ])('knows %s in “%s”', (name, text, expected) => {
    expect(outOf(name, text)).toBe(expected);
  });
});
