import { isPlural } from './nouns.ts';
import { speakable } from './spoken-text.ts';

export type Degree = {
  kind: 'study' | 'training';
  /** In the accusative, ready for “Ich habe …”: “einen Master in Informatik”. */
  acquired: string;
  verb: 'erworben' | 'abgeschlossen' | 'studiert' | 'bestanden' | 'abgelegt';
  /** What is studied, where it stands by itself. */
  field: string | null;
};

/** What `speakable` has written out. */
const letters: [RegExp, string][] = [
  [/^(?:Bachelor|Master) of (?:Science|Engineering|Arts|Education|Laws)(?!\p{L})/u, 'den '],
  [/^Magister Artium(?!\p{L})/u, 'den '],
  [/^(?:MBA|Executive MBA|Magister|Bachelor|Master)(?!\p{L})/u, 'den '],
  [/^Diplom(?=\s)/u, 'das '],
];

/** A degree as the CV words it, ready to be spoken; null when German cannot carry it safely. */
export function degreeOf(text: string | undefined): Degree | null {
  if (text === undefined) return null;
  const plain = speakable(text)
    .replace(/,?\s*(?:Abschluss)?note:?\s*[\d,.]+.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length > 90 || /[@§<>]/.test(plain)) return null;
  return (
    trained(plain, text) ?? titled(plain) ?? studied(plain) ?? lettered(plain) ?? examined(plain)
  );
}

/** “Ausbildung zur Köchin”, “Weiterbildung zum Fachwirt”. */
function trained(plain: string, raw: string): Degree | null {
  const [, kind = '', what = ''] =
    /^(?:Abgeschlossene )?((?:Berufsa|A)usbildung|Lehre|(?:Fachw|W)eiterbildung|Fortbildung|Umschulung) ((?:zum|zur|als|in) .+)$/u.exec(
      plain,
    ) ?? [];
  if (!kind || /(?:zum|zur|in|frau)\s?[/*:_]|[*:_/]\s?-?in(?!\p{L})/u.test(raw)) return null;
  return { kind: 'training', acquired: `eine ${kind} ${what}`, verb: 'abgeschlossen', field: null };
}

/** “Diplom-Wirtschaftsingenieurin (FH)”, “Dipl. Techniker HF Maschinenbau”: a title one studies for. */
function titled(plain: string): Degree | null {
  const [, title = ''] =
    /^(?:Diplom-|Dipl\.?[ -])((?!Ing|Kfm|Kffr|Betriebsw|Inf|Psych|Päd|Biol|Phys|Chem|Math)\p{Lu}\p{L}{6,}(?:er|erin|eur|eurin|iker|ikerin|wirt|wirtin|loge|login|frau|mann|ist|istin)(?: H[FT][\p{L} -]*| FH)?)$/u.exec(
      plain,
    ) ?? [];
  if (!title) return null;
  const said = plain.startsWith('Diplom-') ? `Diplom-${title}` : title;
  return {
    kind: 'study',
    acquired: `mein Studium als ${said}`,
    verb: 'abgeschlossen',
    field: null,
  };
}

/** “Studium der Betriebswirtschaftslehre”, “Lehramtsstudium Mathematik und Physik”. */
function studied(plain: string): Degree | null {
  const [, field = ''] =
    /^(?:(?:Diplom|Bachelor|Master|Magister|Fach|Vollzeit|Zweit)?[Ss]tudium|(?:Bachelor|Master)studiengang):? (?:der |des |in )?(\p{Lu}[\p{L}-]+(?:(?: und| sowie|,) \p{Lu}[\p{L}-]+)*)$/u.exec(
      plain,
    ) ?? [];
  if (field) return { kind: 'study', acquired: field, verb: 'studiert', field };
  const [, subjects = ''] = /^Lehramt(?:sstudium)?(?: an \p{L}+)?:? (\p{Lu}.+)$/u.exec(plain) ?? [];
  return subjects
    ? {
        kind: 'study',
        acquired: `${subjects} auf Lehramt`,
        verb: 'studiert',
        field: `${subjects} auf Lehramt`,
      }
    : null;
}

function lettered(plain: string): Degree | null {
  // “Informatik, M.Sc.” and “Informatik (B.Sc.)” put the letters behind.
  const [, before = '', behind = ''] =
    /^(\p{Lu}[^,]+?),? ((?:Bachelor|Master)(?: of \p{L}+)?)$/u.exec(plain) ?? [];
  const turned = before ? `${behind} ${before}` : plain;
  for (const [pattern, words] of letters) {
    const found = pattern.exec(turned)?.[0];
    if (found === undefined) continue;
    const field = turned
      .slice(found.length)
      .replace(/^[\s.,:–-]+/, '')
      .replace(/^(?:of \p{L}+|in|im (?:Fach|Studiengang)|Studiengang|der)\s/u, '')
      .replace(/,.*$/, '')
      .trim();
    const name = `${words}${found.replace(/^Dipl\.$/, 'Diplom')}`;
    const named = field !== '' && /^\p{Lu}/u.test(field);
    return {
      kind: 'study',
      acquired: named ? `${name} in ${declined(field)}` : name,
      verb: 'erworben',
      field: named ? field : null,
    };
  }
  return null;
}

/** “Angewandte Informatik” → “in Angewandter Informatik”, “… Wissenschaften” → “in Angewandten …”. */
function declined(field: string): string {
  const adjective =
    /^(\p{Lu}\p{Ll}+(?:ndte|sche|liche|ale|ive|ine|nde|ierte|elle))(?= (\p{Lu}\S*))/u;
  return field.replace(
    adjective,
    (_, word: string, noun: string) => `${word}${isPlural(noun) ? 'n' : 'r'}`,
  );
}

function examined(plain: string): Degree | null {
  const [, which = '', field = ''] =
    /^((?:Erstes|Zweites|1\.|2\.)? ?Staatsexamen)(?:,? (?:in |für )?(\p{Lu}.*))?$/u.exec(plain) ??
    [];
  if (which) {
    const name = which
      .replace('1.', 'Erste')
      .replace('2.', 'Zweite')
      .replace('Erstes', 'Erste')
      .replace('Zweites', 'Zweite')
      .trim();
    return {
      kind: 'study',
      acquired: `das ${name}${field ? ` in ${declined(field)}` : ''}`,
      verb: 'abgelegt',
      field: null,
    };
  }
  const [, master = ''] =
    /^((?:Industrie|Handwerks)?[Mm]eister(?:brief|prüfung)?)(?: (?:im|in der) .+)?$/u.exec(plain) ??
    [];
  if (/(?:brief)$/.test(master))
    return { kind: 'training', acquired: `den ${plain}`, verb: 'erworben', field: null };
  return /prüfung$/.test(master)
    ? { kind: 'training', acquired: `die ${plain}`, verb: 'bestanden', field: null }
    : null;
}
