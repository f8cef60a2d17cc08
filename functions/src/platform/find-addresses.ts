import type { ReadText } from './personal-data.ts';
import { joinSpans, spansOf, type TextSpan } from './text-span.ts';
import { findPostcodes } from './find-postcodes.ts';

// Patterns read the original: streets and towns show by their capitals.
const word = "\\p{L}[\\p{L}'’-]{0,24}";
const name = "(?:\\p{Lu}\\p{L}{0,2}\\. )?\\p{Lu}[\\p{L}'’-]{0,24}";
const house = '\\d{1,5}(?:[ ]?[a-hA-H](?![\\p{L}]))?(?:[-/–]\\d{1,4}[a-h]?)?';

const englishKinds =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Gardens|Grove|Place|Pl|Square|Sq|Terrace|Way|Boulevard|Blvd|Highway|Hwy|Parkway|Pkwy|Mews|Row|Hill|Walk|Circle|Trail|Rise|View|Green|STREET|ROAD|AVENUE|LANE|DRIVE';
const english = new RegExp(
  `(?:(?:Flat|Apt\\.?|Apartment|Unit|Suite|Ste\\.?|Room) [\\p{L}\\d-]{1,6},? )?(?<![\\p{L}\\d.,€$£])\\d{1,5}[A-Za-z]?,? (?:(?:N|S|E|W|North|South|East|West)\\.? )?(?:${name} ){1,4}(?:${englishKinds})(?![\\p{L}-])\\.?(?:,? (?:Flat|Apt\\.?|Apartment|Unit|Suite|#) ?[\\p{L}\\d-]{1,6})?`,
  'gu',
);
const german = new RegExp(
  `(?<![\\p{L}-])(?:${name}[ -]){0,2}(?:\\p{Lu}[\\p{L}-]{2,40}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ufer|damm|chaussee|stieg|promenade)|(?:Straße|Strasse|Str\\.|Weg|Allee|Gasse|Ring|Chaussee)|(?:Am|An der|Auf der|Im|In der|Zum|Zur|Unter den|Alter|Alte) (?:(?:Alten|Neuen|Großen|Kleinen|Hohen|Langen|Oberen|Unteren|Grünen|Roten|Schwarzen|Weißen) )?\\p{Lu}[\\p{L}-]{2,30}) ${house}(?![\\p{L}\\d]|[.,]\\d| ?(?:%|[€$£]))`,
  'gu',
);
const french = new RegExp(
  `(?<![\\p{L}\\d.,])\\d{1,4}(?: ?(?:bis|ter|B|T))?,? (?:(?:[Rr]ue|RUE)(?: ${word}){1,5}|(?:[Aa]v(?:enue|\\.)|[Bb](?:oulevard|d\\.?)|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Aa]llées?|[Qq]uai|[Rr]oute|[Ss]quare|[Pp]assage|[Ff]aubourg|[Cc]ours)(?: (?:de la|de l['’]|du|des|de|d['’]))? ?${name}(?:[ -](?:(?:de|du|des|la|le) )?${name}){0,3})`,
  'gu',
);
const romanceKinds =
  '[Cc]alle|C/|[Aa]vda\\.?|[Aa]venida|[Aa]v\\.|[Pp]laza|[Pp]za\\.|[Pp]aseo|[Cc]arretera|[Rr]onda|[Cc]amino|[Tt]ravesía|[Rr]ua|R\\.|[Tt]ravessa|[Pp]raça|[Ll]argo|[Aa]lameda|[Ee]strada|[Rr]odovia|[Pp]asaje|[Pp]je\\.|[Jj]irón|[Jj]r\\.|[Gg]lorieta|[Uu]rbanización|[Cc]allejón|[Bb]eco|[Qq]uadra|[Vv]iale|[Pp]iazza|[Vv]icolo|[Cc]orso|P\\.zza|V\\.le';
const number =
  '(?:,? ?(?:n[.º°o]{0,2} ?|núm\\.? ?|número )?)(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}]))?(?![\\p{L}\\d%]|[.,]\\d|º (?:lugar|posto|puesto))(?:,? \\d{1,2}(?!\\d)\\.?[ºª°]?\\.? ?(?:[A-Za-z]{1,3}(?![\\p{L}])|[Ee]sq\\.?|[Dd]to\\.?)?)?(?:,? (?:[Aa]pto?\\.?|[Dd]e?pto\\.?|[Bb]loco|[Bb]loque|[Ss]ala|[Pp]iso|[Pp]uerta|[Ee]scalera|[Ee]sc\\.|[Ii]nt\\.|[Ii]nterno|[Ss]cala|[Cc]asa) [\\p{L}\\d]{1,5}(?![\\p{L}\\d]))*';
/** “Carrera 7 # 12-34”, “Calle 45 No. 23-10”: how Colombia numbers its houses. */
const grid =
  /(?<![\p{L}\d])(?:[Cc]arrera|[Cc]ra\.?|[Cc]r\.?|[Cc]alle|[Cc]l\.?|[Dd]iagonal|[Tt]ransversal) \d{1,3}[A-Za-z]? ?(?:#|[Nn]o\.?|[Nn]°) ?\d{1,3}[A-Za-z]? ?[-–] ?\d{1,3}(?!\d)/gu;
const joint = "(?: (?:de la|de los|de las|del|de|da|do|dos|das|di|della|dei|dell['’]|la|el|y|e))?";
const romance = new RegExp(
  `(?<![\\p{L}\\d])(?:${romanceKinds})${joint} ?${name}(?:${joint} ${name}){0,4}${number}`,
  'gu',
);
const italianVia = new RegExp(
  `(?<![\\p{L}\\d])[Vv]ia${joint} ?${name}(?:${joint} ${name}){0,4}${number}`,
  'gu',
);
/** Gates over the folded text: the patterns above try every capital or number, and most lines hold no street. */
const kinds = {
  english:
    /\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|crescent|gardens|grove|place|pl|square|sq|terrace|way|boulevard|blvd|highway|hwy|parkway|pkwy|mews|row|hill|walk|circle|trail|rise|view|green)\b/,
  german:
    /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|chaussee|stieg|promenade|ring|(?:am|an der|auf der|im|in der|zum|zur|unter den|alter?) [^ ]+(?: [^ ]+)?) \d/,
  french:
    /\b(?:rue|av|avenue|boulevard|bd|place|chemin|impasse|allees?|quai|route|square|passage|faubourg|cours)\b/,
  romance:
    /\b(?:calle|c\/|avda|avenida|av\.|plaza|pza|paseo|carretera|ronda|camino|travesia|rua|r\.|travessa|praca|largo|alameda|estrada|rodovia|pasaje|pje|jiron|jr\.|glorieta|urbanizacion|callejon|beco|quadra|viale|piazza|vicolo|corso|p\.zza|v\.le)/,
  via: /\bvia /,
};
const box =
  /(?<![a-z0-9])(?:p\.? ?o\.? ?box|postfach|b\.p\.|apartado(?: de correos)?|caixa postal|casella postale|boite postale) ?:? ?\d[\d ]{1,8}/g;
const labelled =
  /(?<!(?:ip|mac|mail|web|url|internet)[ -]?)(?<![a-z0-9-])(?:home address|postal address|address|privatadresse|adresse|anschrift|wohnort|wohnhaft(?: in)?|domicile|domicilio|direccion|endereco|morada|indirizzo|residenza|residence|residencia) ?: ?[^|;\t\n]{4,120}/g;
/** Lines of machines, ranks and places of work that are built like streets. */
const noStreet =
  /^(?:.* )?(?:produktions|fertigungs|montage|lackier|walz|transfer|verpackungs|abfull|karriere|losungs|ausbildungs|bildungs|arbeits|studien|praktikums|ausbildungs|stell|sende|vertriebs|mittel|haupt|tabellen)(?:strasse|weg|platz)/i;
const monthAfter =
  /^(?:Im|Am|Zum|In der) (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahr|Team|Alter|Bereich|Durchschnitt|Schnitt|Umfang|Zeitraum|Sommer|Winter|Frühjahr|Herbst|Projekt|Quartal|Rahmen|Wert)/;

export function findAddresses(read: ReadText): TextSpan[] {
  const { text, folded, language } = read;
  const labels = folded.includes(':') ? spansOf(labelled, folded) : [];
  if (!/\d/.test(text)) return labels;
  labels.push(...spansOf(box, folded));
  const streets = [
    ...(kinds.english.test(folded) ? spansOf(english, text) : []).filter((span) =>
      standsAlone(text, span.end),
    ),
    ...(kinds.german.test(folded) ? spansOf(german, text) : []).filter((span) =>
      isGermanStreet(text.slice(span.start, span.end)),
    ),
    ...(kinds.french.test(folded) ? spansOf(french, text) : []),
    ...(kinds.romance.test(folded) ? spansOf(romance, text) : []),
    ...spansOf(grid, text),
    ...(kinds.via.test(folded) ? spansOf(italianVia, text) : []).filter(
      ({ end }) => language === 'it' || /^,? ?\d{5}/.test(text.slice(end)),
    ),
  ];
  return joinAcrossCommas(text, [...labels, ...streets, ...findPostcodes(read, streets)]);
}

/** “12 High Street stores” are shops; an address ends, or goes on with a place. */
function standsAlone(text: string, end: number): boolean {
  const next = /^ ([\p{Ll}]+)/u.exec(text.slice(end, end + 30))?.[1];
  return next === undefined || /^(?:in|and|near|at|or|where|with|since|until|from)$/.test(next);
}

function isGermanStreet(written: string): boolean {
  if (noStreet.test(written.replaceAll('ß', 'ss').replaceAll('ö', 'o').replaceAll('ü', 'u')))
    return false;
  if (monthAfter.test(written)) return false;
  // “Straße 2019” is a year, “Weg 4.0” a slogan.
  return !/ (?:19|20)\d\d$/.test(written);
}

/** What may stand between a street and its postcode: “, Savassi, Belo Horizonte – MG, ”. */
const quarter = /^,(?: ?(?:\p{Lu}[\p{L}.]{0,20}|d[aeo]s?|[–-])(?=[ ,]),?){1,7} $/u;

/** Street, postcode and town, parted by commas and the like only, are one address. */
function joinAcrossCommas(text: string, spans: TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of joinSpans(spans)) {
    const last = joined.at(-1);
    const gap = last && text.slice(last.end, span.start);
    if (last && gap !== undefined && (/^[\s,·|–-]{0,4}$/.test(gap) || quarter.test(gap))) {
      last.end = span.end;
    } else joined.push(span);
  }
  return joined;
}
