import type { CorpusLanguage, LabelledCv } from '../corpus/labelled-cv.ts';

type Ending = [RegExp, string];

/** How the first word of a title changes with the person who holds it; tried in order, both ways. */
const endings: Partial<Record<CorpusLanguage, Ending[]>> = {
  de: [
    [
      /(leiter|pfleger|arbeiter|verkäufer|lehrer|techniker|entwickler|führer|berater|planer)in$/u,
      '$1',
    ],
    [
      /(leiter|pfleger|arbeiter|verkäufer|lehrer|techniker|entwickler|führer|berater|planer)$/u,
      '$1in',
    ],
    [/(ant|ent)in$/u, '$1'],
    [/(laborant|praktikant|student|assistent|referent)$/u, '$1in'],
  ],
  fr: [
    [/trice$/u, 'teur'],
    [/euse$/u, 'eur'],
    [/ière$/u, 'ier'],
    [/ienne$/u, 'ien'],
    [/teur$/u, 'trice'],
    [/ier$/u, 'ière'],
    [/ien$/u, 'ienne'],
  ],
  es: [
    [/ora$/u, 'or'],
    [/(er|ad|ic|iv|ari)a$/u, '$1o'],
    [/or$/u, 'ora'],
    [/(er|ad|ic|iv|ari)o$/u, '$1a'],
  ],
};

/** The same CV as somebody of the other gender would word it; null where its titles say no gender. */
export function otherGender(label: LabelledCv): LabelledCv | null {
  const positions = label.positions.map((position) => ({
    ...position,
    title: otherTitle(position.title, label.language),
  }));
  if (positions.every(({ title }, index) => title === label.positions[index]?.title)) return null;
  const headline = label.headline && otherTitle(label.headline, label.language);
  return { ...label, positions, ...(headline === undefined ? {} : { headline }) };
}

function otherTitle(title: string, language: CorpusLanguage): string {
  const [first = '', ...rest] = title.split(' ');
  const found = endings[language]?.find(([ending]) => ending.test(first));
  return found ? [first.replace(...found), ...rest].join(' ') : title;
}
