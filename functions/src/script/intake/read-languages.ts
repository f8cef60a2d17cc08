import type { DocumentLine } from './document-line.ts';
import { dropRepeated, type ListedItem } from './read-lists.ts';

/** English name ← the names people write in the languages the parser reads. */
const names: Record<string, string> = {
  English: 'angielski|engels|ingilizce|engelska|engelsk|english|englisch|anglais|ingles|inglese',
  German: 'niemiecki|duits|almanca|tyska|tysk|german|deutsch|allemand|aleman|alemao|tedesco',
  French: 'francuski|frans|fransizca|franska|fransk|french|franzosisch|francais|frances|francese',
  Spanish:
    'hiszpanski|spaans|ispanyolca|spanska|spansk|spanish|spanisch|espagnol|espanol|castellano|espanhol|spagnolo',
  Portuguese: 'portuguese|portugiesisch|portugais|portugues|portoghese',
  Italian: 'wloski|italiaans|italyanca|italienska|italian|italienisch|italien|italiano',
  Dutch: 'dutch|niederlandisch|neerlandais|neerlandes|holandes|olandese|nederlands',
  Polish: 'polish|polnisch|polonais|polaco|polacco|polski',
  Russian: 'rosyjski|russisch|rusca|ryska|russisk|russian|russisch|russe|ruso|russo',
  Ukrainian: 'ukrainian|ukrainisch|ukrainien|ucraniano|ucraino',
  Turkish: 'turkish|turkisch|turc|turco|turkce',
  Arabic: 'arabic|arabisch|arabe|arabo',
  Hebrew: 'hebrew|hebraisch|hebreu|hebreo|ebraico',
  Persian: 'persian|farsi|persisch|persan|persa|persiano',
  Hindi: 'hindi',
  Urdu: 'urdu',
  Punjabi: 'punjabi',
  Gujarati: 'gujarati',
  Bengali: 'bengali|bangla|bengalisch',
  Tamil: 'tamil',
  Mandarin: 'mandarin|mandarin chinese',
  Cantonese: 'cantonese|kantonesisch',
  Chinese: 'chinese|chinesisch|chinois|chino|chines|cinese',
  Japanese: 'japanese|japanisch|japonais|japones|giapponese',
  Korean: 'korean|koreanisch|coreen|coreano',
  Vietnamese: 'vietnamese|vietnamesisch|vietnamien|vietnamita',
  Thai: 'thai|thailandisch',
  Indonesian: 'indonesian|bahasa indonesia|indonesisch',
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
  Welsh: 'welsh|cymraeg|walisisch',
  Irish: 'irish|gaeilge|irisch',
  Swahili: 'swahili|suaheli',
  Yoruba: 'yoruba',
  Igbo: 'igbo',
  Amharic: 'amharic|amharisch',
  Latin: 'latin|latein',
  Twi: 'twi|akan',
  Kannada: 'kannada',
  Telugu: 'telugu',
  Malayalam: 'malayalam',
  Marathi: 'marathi',
  Odia: 'odia|oriya',
  Assamese: 'assamese',
  Nepali: 'nepali|nepalesisch|nepalais',
  Sinhala: 'sinhala|sinhalese',
  Burmese: 'burmese|birmanisch|birman|birmano',
  Khmer: 'khmer',
  Lao: 'lao',
  Malay: 'malay|bahasa melayu|malaiisch|malais|malayo|malaio|malese',
  Mongolian: 'mongolian|mongolisch|mongol',
  Kazakh: 'kazakh|kasachisch',
  Uzbek: 'uzbek|usbekisch',
  Georgian: 'georgian|georgisch|georgien|georgiano',
  Armenian: 'armenian|armenisch|armenien|armenio|armeno',
  Azerbaijani: 'azerbaijani|azeri|aserbaidschanisch',
  Kurdish: 'kurdish|kurdisch|kurde|kurdo|curdo|kurmanci|kurmandschi|sorani',
  Pashto: 'pashto|paschtu',
  Dari: 'dari',
  Tigrinya: 'tigrinya|tigrinisch',
  Somali: 'somali|somalisch',
  Hausa: 'hausa|haussa',
  Wolof: 'wolof',
  Bambara: 'bambara',
  Lingala: 'lingala',
  Fula: 'fula|fulani|peul|pulaar',
  Zulu: 'zulu|isizulu',
  Xhosa: 'xhosa|isixhosa',
  Afrikaans: 'afrikaans',
  Shona: 'shona',
  Malagasy: 'malagasy|malgache|madagassisch',
  Berber: 'berber|berbere|tamazight|kabyle|amazigh',
  Maori: 'maori|te reo maori|te reo',
  Hawaiian: 'hawaiian',
  Samoan: 'samoan',
  Basque: 'basque|baskisch|euskera|euskara|vasco|vascuence|basco',
  Valencian: 'valencian|valenciano|valenciana|valencien',
  Galician: 'galician|galicisch|galicien|gallego|galego|galiziano',
  Occitan: 'occitan|occitano',
  Breton: 'breton|bretonisch|brezhoneg',
  Corsican: 'corsican|corse|korsisch',
  Luxembourgish: 'luxembourgish|luxemburgisch|luxembourgeois|letzebuergesch',
  'Swiss German': 'swiss german|schweizerdeutsch|suisse allemand',
  Romansh: 'romansh|ratoromanisch|romanche|rumantsch',
  Sardinian: 'sardinian|sardo',
  Maltese: 'maltese|maltesisch|maltais|maltes',
  Icelandic: 'icelandic|islandisch|islandais|islandes',
  Estonian: 'estonian|estnisch|estonien|estonio|estone',
  Latvian: 'latvian|lettisch|letton|leton|lettone',
  Lithuanian: 'lithuanian|litauisch|lituanien|lituano',
  Slovenian: 'slovenian|slovene|slowenisch|slovene|esloveno|sloveno',
  Bosnian: 'bosnian|bosnisch|bosniaque|bosnio|bosniaco',
  Macedonian: 'macedonian|mazedonisch|macedonien|macedonio|macedone',
  Belarusian: 'belarusian|belarussisch|weissrussisch|bielorusse',
  Yiddish: 'yiddish|jiddisch',
  Romani: 'romani|romanes',
  Guarani: 'guarani',
  Quechua: 'quechua',
  Nahuatl: 'nahuatl',
  Esperanto: 'esperanto',
  'Ancient Greek':
    'ancient greek|altgriechisch|grec ancien|griego antiguo|grego antigo|greco antico',
  Makaton: 'makaton',
  'Sign language':
    'sign language|gebardensprache|deutsche gebardensprache|langue des signes|langue des signes francaise|lsf|lengua de signos|lengua de senas|lengua de signos espanola|lingua gestual|lingua gestual portuguesa|lingua brasileira de sinais|libras|lingua dei segni|lingua dei segni italiana|auslan',
  'British Sign Language': 'british sign language|bsl|britische gebardensprache',
  'American Sign Language': 'american sign language|asl|amerikanische gebardensprache',
};
const nameOf = new Map(
  Object.entries(names).flatMap(([name, forms]) =>
    forms.split('|').map((form) => [form, name] as const),
  ),
);

/** “Some Cantonese”, “notions d’arabe”: how well, before which. */
const qualifier =
  /^(?:some|a little|basic|fluent|conversational|native|etwas|gutes?|fliessend|grundkenntnisse (?:in )?|un peu de |notions (?:de |d[’'])|algo de|nociones de|um pouco de|nocoes de|un po[’'] di)\s*/;

/** The English name of a natural language mentioned at the start of a text. */
export function languageName(text: string): string | null {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain
    .replace(qualifier, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
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
