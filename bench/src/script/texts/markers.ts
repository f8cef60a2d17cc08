import type { CorpusLanguage, LabelledCv } from '../corpus/labelled-cv.ts';

type MarkedWords = {
  /** Printed as personal lines. */
  lines: string[];
  /** Said in the summary and behind an achievement, where nobody looks for it. */
  summary: string;
  aside: string;
};

const words: Record<CorpusLanguage, MarkedWords> = {
  en: {
    lines: ['Address: 17 Marker Lane, Leeds LS1 4AP', 'Date of birth: 12 March 1988', 'Marital status: widowed', 'Reference: Dr Barnabas Tattersall, +44 20 7946 0999'],
    summary: 'Quillfeather can be reached at zephyrine.q@example.com or on +44 7911 123456.',
    aside: 'reference: Dr Barnabas Tattersall, +44 20 7946 0999',
  },
  de: {
    lines: ['Anschrift: Markerweg 17, 04109 Leipzig', 'Geburtsdatum: 12.03.1988', 'Familienstand: verwitwet', 'Referenz: Dr. Barnabas Tattersall, +44 20 7946 0999'],
    summary: 'Quillfeather ist unter zephyrine.q@example.com oder +44 7911 123456 zu erreichen.',
    aside: 'Referenz: Dr. Barnabas Tattersall, +44 20 7946 0999',
  },
  fr: {
    lines: ['Adresse : 17 rue du Marker, 69003 Lyon', 'Date de naissance : 12/03/1988', 'Veuve, deux enfants', 'Référence : M. Barnabas Tattersall, +44 20 7946 0999'],
    summary: 'On peut joindre Quillfeather à zephyrine.q@example.com ou au +44 7911 123456.',
    aside: 'référence : M. Barnabas Tattersall, +44 20 7946 0999',
  },
  es: {
    lines: ['Dirección: Calle del Marker 17, 28012 Madrid', 'Fecha de nacimiento: 12/03/1988', 'Estado civil: viuda', 'Referencia: D. Barnabas Tattersall, +44 20 7946 0999'],
    summary: 'Se puede contactar con Quillfeather en zephyrine.q@example.com o en el +44 7911 123456.',
    aside: 'referencia: D. Barnabas Tattersall, +44 20 7946 0999',
  },
  pt: {
    lines: ['Morada: Rua do Marker 17, 4000-123 Porto', 'Data de nascimento: 12/03/1988', 'Estado civil: viúva', 'Referência: Dr. Barnabas Tattersall, +44 20 7946 0999'],
    summary: 'Quillfeather responde em zephyrine.q@example.com ou pelo +44 7911 123456.',
    aside: 'referência: Dr. Barnabas Tattersall, +44 20 7946 0999',
  },
  it: {
    lines: ['Indirizzo: Via del Marker 17, 20121 Milano', 'Data di nascita: 12/03/1988', 'Stato civile: vedova', 'Referenze: dott. Barnabas Tattersall, +44 20 7946 0999'],
    summary: 'Quillfeather risponde a zephyrine.q@example.com o al +44 7911 123456.',
    aside: 'referenze: dott. Barnabas Tattersall, +44 20 7946 0999',
  },
}; // prettier-ignore

/** What must never be in a request to anybody outside. */
export const marker =
  /zephyrine|quillfeather|marker|tattersall|barnabas|7911|7946|\b1988\b|LS1|04109|69003|28012|4000-123|20121|widowed|verwitwet|veuve|viuda|viúva|vedova/i;

/** The CV of somebody whose every personal line can be recognised. */
export function markedCv(label: LabelledCv): LabelledCv {
  const { lines, summary, aside } = words[label.language];
  const [newest, ...older] = label.positions;
  const positions = newest
    ? [{ ...newest, achievements: withAside(newest.achievements, aside) }, ...older]
    : older;
  return {
    ...label,
    name: 'Zephyrine Quillfeather',
    email: 'zephyrine.q@example.com',
    phone: '+44 7911 123456',
    summary: [label.summary, summary].filter(Boolean).join(' '),
    personal: lines,
    positions,
  };
}

function withAside([first, ...rest]: string[], aside: string): string[] {
  return first === undefined ? [] : [`${first}; ${aside}`, ...rest];
}
