import { describe, expect, it } from 'vitest';
import { lineOf } from './document-line.ts';
import { screenLines } from './screen-lines.ts';

function screen(...texts: string[]) {
  const { lines, personal } = screenLines(texts.map((text, at) => lineOf(text, at + 1)));
  return {
    rest: lines.map(({ text }) => text),
    personal: personal.map(({ attribute, text }) => `${attribute}: ${text}`),
  };
}

describe('personal details', () => {
  const kept: [string, string[]][] = [
    ['Nationality: British', ['nationality: Nationality: British']],
    ['Nationality\tBritish', ['nationality: Nationality: British']],
    ['Staatsangehörigkeit: deutsch', ['nationality: Staatsangehörigkeit: deutsch']],
    [
      'Familienstand: verheiratet, zwei Kinder',
      ['family: Familienstand: verheiratet, zwei Kinder'],
    ],
    ['Situation familiale : mariée', ['family: Situation familiale : mariée']],
    ['Estado civil: soltero', ['family: Estado civil: soltero']],
    ['Nazionalità: italiana', ['nationality: Nazionalità: italiana']],
    ['Nacionalidade: portuguesa', ['nationality: Nacionalidade: portuguesa']],
    ['Married, two children', ['family: Married', 'family: two children']],
    ['34 ans', ['age: 34 ans']],
    ['Madre de un niño', ['family: Madre de un niño']],
    ['British citizen', ['nationality: British citizen']],
    ['Age: 41', ['age: Age: 41']],
    ['Gender: female', ['gender: Gender: female']],
    ['Konfession: evangelisch', ['religion: Konfession: evangelisch']],
    ['Disability: hearing loss', ['health: Disability: hearing loss']],
    ['Geboren am 12.03.1985 in Nürnberg, verheiratet', ['family: verheiratet']],
    ['Children: two (born 2014 and 2017)', ['family: Children: two']],
  ];
  it.each(kept)('takes “%s” out and keeps what may be told', (text, personal) => {
    expect(screen(text)).toEqual({ rest: [], personal });
  });

  it.each([
    'Date of birth: 3 May 1988',
    'Born on 3 May 1988',
    'Born 3 May 1988',
    '*12.03.1985 in Nürnberg',
    'Reference: Dr. Uwe Petersen, +49 40 555 0100',
    'Geburtsdatum\t12.03.1985',
    'Née le 4 avril 1990 à Lyon',
    'Fecha de nacimiento: 04/05/1987',
    'Data di nascita: 04/05/1987',
    'Passport number: X1234567',
    'DNI: 12345678Z',
    'Codice fiscale: RSSMRA80A01H501U',
    'Age: 36 (1988)',
  ])('drops “%s”', (text) => {
    const { rest, personal } = screen(text);
    expect(rest).toEqual([]);
    expect(JSON.stringify(personal)).not.toMatch(/19\d\d|\d{5}/);
  });

  it('leaves the rest of a line that also tells of something else', () => {
    expect(screen('Leeds, UK | Nationality: Irish | 0113 555 0140')).toEqual({
      rest: ['Leeds, UK | 0113 555 0140'],
      personal: ['nationality: Nationality: Irish'],
    });
  });

  it('takes the value that stands under its label', () => {
    expect(screen('Nationality', 'British', 'Experience')).toEqual({
      rest: ['Experience'],
      personal: ['nationality: Nationality: British'],
    });
    expect(screen('Date of birth:', '3 May 1988', 'jane@example.com').rest).toEqual([
      'jane@example.com',
    ]);
  });

  it.each([
    'Race engineer at a touring car team',
    'Children’s nurse, St. Mary Hospital',
    'Kinder- und Jugendpflege',
    'Age-related disease research',
    'Health and safety officer',
    'Family law, contract law, tax law',
    'Gender studies, University of Leeds',
    'Family communication',
    'Sex education lessons for 200 pupils',
    'Single sign-on, OAuth, SAML',
    'Born leader with 12 years of sales',
  ])('leaves “%s” alone', (text) => {
    expect(screen(text)).toEqual({ rest: [text], personal: [] });
  });
});
