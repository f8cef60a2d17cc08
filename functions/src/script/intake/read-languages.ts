import type { DocumentLine } from './document-line.ts';
import { dropRepeated, type ListedItem } from './read-lists.ts';

/** English name ← the names people write in the languages the parser reads. */
const names: Record<string, string> = {
  English: 'english|englisch|anglais|ingles|inglese',
  German: 'german|deutsch|allemand|aleman|alemao|tedesco',
  French: 'french|franzosisch|francais|frances|francese',
  Spanish: 'spanish|spanisch|espagnol|espanol|castellano|espanhol|spagnolo',
  Portuguese: 'portuguese|portugiesisch|portugais|portugues|portoghese',
  Italian: 'italian|italienisch|italien|italiano',
  Dutch: 'dutch|niederlandisch|neerlandais|neerlandes|holandes|olandese|nederlands',
  Polish: 'polish|polnisch|polonais|polaco|polacco|polski',
  Russian: 'russian|russisch|russe|ruso|russo',
  Ukrainian: 'ukrainian|ukrainisch|ukrainien|ucraniano|ucraino',
  Turkish: 'turkish|turkisch|turc|turco|turkce',
  Arabic: 'arabic|arabisch|arabe|arabo',
  Hebrew: 'hebrew|hebraisch|hebreu|hebreo|ebraico',
  Persian: 'persian|farsi|persisch|persan|persa|persiano',
  Hindi: 'hindi',
  Urdu: 'urdu',
  Punjabi: 'punjabi',
  Gujarati: 'gujarati',
  Bengali: 'bengali|bangla',
  Tamil: 'tamil',
  Mandarin: 'mandarin|mandarin chinese',
  Cantonese: 'cantonese',
  Chinese: 'chinese|chinesisch|chinois|chino|chines|cinese',
  Japanese: 'japanese|japanisch|japonais|japones|giapponese',
  Korean: 'korean|koreanisch|coreen|coreano',
  Vietnamese: 'vietnamese|vietnamesisch|vietnamien|vietnamita',
  Thai: 'thai',
  Indonesian: 'indonesian|bahasa indonesia',
  Tagalog: 'tagalog|filipino',
  Swedish: 'swedish|schwedisch|suedois|sueco|svedese|svenska',
  Norwegian: 'norwegian|norwegisch|norvegien|noruego|norvegese',
  Danish: 'danish|danisch|danois|danes|dinamarques|danese',
  Finnish: 'finnish|finnisch|finnois|finlandes|finlandese',
  Greek: 'greek|griechisch|grec|griego|grego|greco',
  Romanian: 'romanian|rumanisch|roumain|rumano|romeno|rumeno',
  Hungarian: 'hungarian|ungarisch|hongrois|hungaro|ungherese',
  Czech: 'czech|tschechisch|tcheque|checo|tcheco|ceco',
  Slovak: 'slovak|slowakisch|slovaque|eslovaco|slovacco',
  Croatian: 'croatian|kroatisch|croate|croata|croato',
  Serbian: 'serbian|serbisch|serbe|serbio|servio|serbo',
  Bulgarian: 'bulgarian|bulgarisch|bulgare|bulgaro',
  Albanian: 'albanian|albanisch|albanais|albanese',
  Catalan: 'catalan|katalanisch|catala|catalao|catalano',
  Welsh: 'welsh|cymraeg',
  Irish: 'irish|gaeilge',
  Swahili: 'swahili',
  Yoruba: 'yoruba',
  Igbo: 'igbo',
  Amharic: 'amharic',
  Latin: 'latin|latein',
  'British Sign Language': 'british sign language|bsl',
  'American Sign Language': 'american sign language|asl',
};
const nameOf = new Map(
  Object.entries(names).flatMap(([name, forms]) =>
    forms.split('|').map((form) => [form, name] as const),
  ),
);

/** The English name of a natural language mentioned at the start of a text. */
export function languageName(text: string): string | null {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.split(/[^a-z]+/).filter((word) => word !== '');
  for (const length of [3, 2, 1]) {
    const name = nameOf.get(words.slice(0, length).join(' '));
    if (name) return name;
  }
  return null;
}

const levels =
  /^(?:native|mother tongue|fluent|bilingual|proficient|professional|full professional|limited working|conversational|intermediate|advanced|basic|elementary|beginner|business fluent|working|muttersprach\w*|verhandlungssicher|fließend|fliessend|gute?|sehr gute?|grundkenntnisse|konversationssicher|langue maternelle|courant|bilingue|interm[ée]diaire|avanc[ée]|notions|scolaire|nativo|nativa|lengua materna|fluido|avanzado|intermedio|b[aá]sico|fluente|avan[cç]ado|materna|madrelingua|fluente|ottimo|buono|scolastico|[abc][12])\b/i;

/** Languages with their levels; other entries of the section are given back unread. */
export function readLanguages(lines: DocumentLine[]): ListedItem[] {
  const items: ListedItem[] = [];
  for (const line of lines) {
    for (const cell of line.text.split(/[,;|•·\t](?![^(]*\))|\s\/\s|\s(?:and|und|et|y|e)\s/)) {
      const text = cell.trim();
      const last = items.at(-1);
      if (languageName(text)) items.push({ text, line, confidence: 0.95 });
      else if (levels.test(text.replace(/^[(–—-]+\s*/, '')) && last && !/[(–—]/.test(last.text)) {
        last.text = `${last.text} (${text.replace(/^[(–—-]+\s*|\)$/g, '')})`;
      }
    }
  }
  return dropRepeated(items);
}
