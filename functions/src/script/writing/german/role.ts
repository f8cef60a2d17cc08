import { lowerAdjectives } from './words.ts';
import { speakable } from './spoken-text.ts';

/** How a post is told of: “Ich arbeite als Köchin”, “Ich arbeite in der Softwareentwicklung”. */
export type Role = {
  /** “als Köchin”, “in der Beratung”. */
  words: string;
  /** “Köchin”, where it can stand by itself: “Ich bin Köchin”. */
  noun: string | null;
};

/** Marks of a title that is for every gender, and nothing else. */
const genderMarks =
  /\s*\((?:[mwfdx]\s?[/|*]\s?)+[mwfdxi]\)|\s(?:[mwfdx]\/){1,2}[mwfdx](?=\s|$)|\s*\(all genders\)|\s*\(alle\)/giu;
/** “Entwickler/in”, “Lehrer*in”, “Pfleger:in”, “Kaufmann/-frau”, “BeraterIn”. */
const openForm =
  /(?:\/-?|[*:_]|\()\s?(?:in|frau|kauffrau|fachfrau)\)?(?!\p{L})|(?<=\p{Ll})In(?!\p{L})|\p{L}+(?:mann|er|ist|or|ent|ant|eur|oge|ch|zt)\s?\/\s?-?\p{Lu}?\p{L}*(?:frau|in)(?!\p{L})|(?<=\p{Ll})\/(?:r|n)(?!\p{L})/u;

/** What somebody called this works in or as, by the end of the word; `$1` is its first part. */
const fields: [RegExp, string][] = [
  [/^(.*)entwickler$/i, 'in der $1entwicklung'],
  [/^(.*)lehrer$/i, 'als $1lehrkraft'],
  [/^Gesundheits- und Krankenpfleger$/i, 'als Fachkraft in der Gesundheits- und Krankenpflege'],
  [/^(.*)pfleger$/i, 'als Fachkraft in der $1pflege'],
  [/^(.*)verkäufer$/i, 'im $1verkauf'],
  [/^(.*)berater$/i, 'in der $1beratung'],
  [/^(.*)leiter$/i, 'als $1leitung'],
  [/^(.*)buchhalter$/i, 'in der $1buchhaltung'],
  [/^(.*)sachbearbeiter$/i, 'in der $1sachbearbeitung'],
  [/^(?:staatlich anerkannte[rn]? )?(.*)erzieher$/i, 'als pädagogische Fachkraft'],
  [/^(.*)assistent$/i, 'in der $1assistenz'],
  [/^()sekretär$/i, 'im Sekretariat'],
  [/^()(?:koch|jungkoch|chefkoch)$/i, 'in der Küche'],
  [/^(.*)ingenieur$/i, 'im $1ingenieurwesen'],
  [/^(.*)designer$/i, 'im $1design'],
  [/^(.*)manager$/i, 'im $1management'],
  [/^(.*)redakteur$/i, 'in der $1redaktion'],
  [/^(.*)techniker$/i, 'in der $1technik'],
  [/^(.*)mechaniker$/i, 'in der $1mechanik'],
  [/^(.*)mechatroniker$/i, 'in der $1mechatronik'],
  [/^(.*)elektroniker$/i, 'in der $1elektronik'],
  [/^(.*)elektriker$/i, 'in der $1elektrik'],
  [/^(.*)informatiker$/i, 'in der $1informatik'],
  [/^(.*)analyst$/i, 'in der $1analyse'],
  [/^(.*)architekt$/i, 'in der $1architektur'],
  [/^(.*)administrator$/i, 'in der $1administration'],
  [/^(.*)programmierer$/i, 'in der $1programmierung'],
  [/^(.*)planer$/i, 'in der $1planung'],
  [/^(.*)controller$/i, 'im $1controlling'],
  [/^(.*)trainer$/i, 'im $1training'],
  [/^(.*)disponent$/i, 'in der $1disposition'],
  [/^(.*)logistiker$/i, 'in der $1logistik'],
  [/^(.*)einkäufer$/i, 'im $1einkauf'],
  [/^(.*)therapeut$/i, 'in der $1therapie'],
  [/^(.*)psycholog$/i, 'in der $1psychologie'],
  [/^(.*)sozialarbeiter$/i, 'in der $1sozialarbeit'],
  [/^(.*)pädagog$/i, 'in der $1pädagogik'],
  [/^(.*)praktikant$/i, 'in einem $1praktikum'],
  [/^(?:.*)(?:werk)?student$/i, 'als studentische Kraft'],
  [/^()auszubildende$/i, 'in der Ausbildung'],
  [/^()(?:assistenz|fach|ober)?[aä]rzt$/i, 'im ärztlichen Dienst'],
  [/^(?:.*)kauf$/i, 'im kaufmännischen Bereich'],
  [/^(?:.*)mitarbeiter$/i, ''],
];

/** A title as it is spoken; null when it cannot be. */
export function roleOf(title: string): Role | null {
  const known = roles.get(title);
  if (known !== undefined) return known;
  if (roles.size > 1000) roles.clear();
  const role = readRole(title);
  roles.set(title, role);
  return role;
}

/** One script asks for the same few titles again and again. */
const roles = new Map<string, Role | null>();

function readRole(title: string): Role | null {
  if (noRole.test(title)) return null;
  const plain = speakable(plainMarks(title)).replace(/\s+/g, ' ').trim();
  const raw = plainMarks(title)
    .replace(/\s*\((?!in\))[^)]*\)/g, '')
    .trim();
  if (openForm.test(raw)) return neutralRole(raw);
  if (plain.length < 2 || plain.length > 70 || /[*:_<>@§|]/.test(plain)) return null;
  const noun = lowerAdjectives(calmed(plain)).replace(/\s*,\s*$/, '');
  return { words: `als ${noun}`, noun };
}

/** What is wished for, how much is worked, half a title, or a deed: none of them is what a person is. */
const noRole =
  /^(?:Bewerbung|Nebenjob|Minijob|Ferienjob|Nebentätigkeit|Teilzeit|Vollzeit|Elternzeit|Karenz)(?!\p{L})|-\s*$|^(?:Um|Ein|Vor|Her)?(?:[Ss]tellung|[Ff]ührung|[Bb]ereitung) (?:der|des|von|eine[sr]) |^(?:Senkung|Steigerung|Erstellung|Bearbeitung|Umsetzung) (?:der|des|von|eine[sr]) /u;

const plainMarks = (title: string) => title.replace(genderMarks, '').trim();

function neutralRole(title: string): Role | null {
  const [, head = title, tail = ''] =
    /^(.*?)\s+((?:im|in der|in den|in|für|am|an der|beim)\s.+)$/u.exec(title) ?? [];
  const [adjective = '', ...others] = head.split(' ');
  const described = /(?:e[rsn]?|e\/r|e\*r|e:r)$/u.test(adjective) && others.length > 0;
  const stem = (described ? others.join(' ') : head)
    .replace(/\s?(?:\/\s?-?|[*:_]|\()\s?(?:in|frau|kauffrau|fachfrau|r|n)\)?(?!\p{L}).*$/u, '')
    .replace(/(?<=\p{Ll})In(?!\p{L})/u, '')
    .replace(/\s?\/\s?-?\p{Lu}?\p{L}*(?:frau|in)$/u, '')
    .replace(/(?<=psycholog|pädagog)e$/u, '')
    .replace(/mann$/, '')
    .trim();
  for (const [pattern, field] of fields) {
    if (!pattern.test(stem)) continue;
    // “Mitarbeiter/in im Kundenservice” works in customer service.
    if (field === '') return tail === '' ? null : { words: tail, noun: null };
    const words = stem
      .replace(pattern, field)
      .replace(/ (\p{L})(\p{L}*)$/u, (_, a: string, b: string) => ` ${a.toUpperCase()}${b}`);
    return {
      words: tail && !/ in der .* im /.test(`${words} ${tail}`) ? `${words} ${tail}` : words,
      noun: null,
    };
  }
  return null;
}

/** “VERTRIEBSLEITUNG” shouts; “IT” and “SAP” do not. */
export function calmed(text: string): string {
  const shouts = text === text.toUpperCase() && /\p{Lu}{5}/u.test(text);
  return shouts
    ? text.replace(/\p{Lu}{4,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    : text;
}
