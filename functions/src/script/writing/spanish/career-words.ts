import { isKnownPlace } from '../../intake/places.ts';
import { calmed, lowerSkill, lowerTitle } from '../romance/proper-words.ts';
import type { Degree } from '../romance/romance-language.ts';
import { deedNounAt } from './deed-words.ts';
import { lowerFirst } from './grammar.ts';
import { speakable } from './spoken-text.ts';

const stay =
  /^(?:prácticas?|pasantía|beca|voluntariado|proyecto|servicio social|residencia|estancia|contrato|sustitución)(?!\p{L})/iu;

/** A title ready for “como …”: without remarks, in small letters. Null for what no person is. */
export function role(title: string): string | null {
  const [first = ''] = title
    .replace(/\s*[([][^)\]]*[)\]]/gu, '')
    .replace(/(?<=\p{Ll})[/@](?:a|as|os|ra|ora)(?!\p{L})/gu, '')
    .replace(/(?<=\p{L}{4})(?<!prof|asist|admin|dept|dpto|coord|resp)\.(?:\s\p{Lu}.*)?$/iu, '')
    .split(/\s[/|–—-]\s|,\s/, 1);
  const plain = lowerTitle(calmed(speakable(first)))
    .replace(/(?<=^|\s)(?:sr|jr)\.? /gi, (word) => (/^s/i.test(word) ? 'sénior ' : 'júnior '))
    .trim();
  if (plain === '' || stay.test(plain) || deedNounAt(plain) || isKnownPlace(first)) return null;
  return plain.split(' ').length <= 9 ? plain : null;
}

/** “Prácticas en marketing” → “prácticas en marketing”. */
export function internship(title: string): string | null {
  const [plain = ''] = lowerFirst(speakable(title)).split(/\s[–—-]\s|,\s/, 1);
  if (/^prácticas(?!\p{L})/iu.test(plain)) return plain;
  return /^(?:pasantía|estancia)(?!\p{L})/iu.test(plain) ? `una ${plain}` : null;
}

const degrees: [RegExp, 'm' | 'f'][] = [
  [
    /^(?:licenciatura|diplomatura|maestría|especialización|especialidad|tecnicatura)(?!\p{L})/iu,
    'f',
  ],
  [
    /^(?:grado|máster|master|doctorado|bachillerato|posgrado|postgrado|diplomado|ciclo formativo|curso|certificado|título|mba|doble grado|técnico especialista en)(?!\p{L})/iu,
    'm',
  ],
];

/** A degree with its article; null when the words are none a sentence can carry. */
export function degree(text: string | undefined): Degree | null {
  if (text === undefined) return null;
  const plain = speakable(text)
    .replace(/,\s+\p{Lu}{2,}$/u, '')
    .trim();
  if (plain.length > 80 || /[;:"]/.test(plain)) return null;
  // Who holds it is named as the CV names them: “título de técnica superior en …”.
  if (
    /^(?:licenciad[oa]|diplomad[oa] en|ingenier[oa]|técnic[oa] (?:superior|medio|en|auxiliar)|graduad[oa]|arquitect[oa]|maestr[oa]|auxiliar)(?!\p{L})/iu.test(
      plain,
    )
  ) {
    return { phrase: `el título de ${lowerFirst(plain)}`, gender: 'm' };
  }
  // “el título de Ingeniería Industrial”: its field is part of its name.
  if (/^(?:ingeniería|experto)(?!\p{L})/iu.test(plain)) {
    return { phrase: `el título de ${/^e/i.test(plain) ? lowerFirst(plain) : plain}`, gender: 'm' };
  }
  const gender = degrees.find(([pattern]) => pattern.test(plain))?.[1];
  if (!gender) return null;
  const small = (/^\p{Lu}{2,}/u.test(plain) ? plain : lowerFirst(plain)).replace(
    /^(\p{L}+) (Universitari[oa]|Tecnológic[oa]|Superior|Oficial|Profesional|Técnic[oa])(?=\s)/u,
    (_, noun: string, kind: string) => `${noun} ${kind.toLowerCase()}`,
  );
  return { phrase: `${gender === 'f' ? 'una' : 'un'} ${small}`, gender };
}

const common =
  /(?:ción|sión|miento|aje|ancia|encia|dad|tad|tura|ía|ismo|ica|icas|ático|ing|ventas?|compras?|costes?|nóminas?|derecho|equipos?|proyectos?|clientes?|cocina|redacción|química|idiomas|presupuestos?|almacén|inventarios?|curas|urgencias|pediatría|diseño|análisis|control|desarrollo|marketing|pescados?|carnes?|repostería|stocks?|azgo|ciones|recogidos|balayage|costos|catas?|precios|pagos|arroces|mariscos?|vinos?|postres|menús|triaje|ferias?|obras?|riesgos|hormigón|turnos|datos)$/iu;

export const skill = (text: string): string => lowerSkill(text, common);

const tongues: Record<string, string> = {
  English: 'inglés', German: 'alemán', French: 'francés', Spanish: 'español', Portuguese: 'portugués', Italian: 'italiano', Dutch: 'neerlandés',
  Polish: 'polaco', Russian: 'ruso', Ukrainian: 'ucraniano', Turkish: 'turco', Arabic: 'árabe', Hebrew: 'hebreo', Persian: 'persa', Hindi: 'hindi',
  Urdu: 'urdu', Bengali: 'bengalí', Tamil: 'tamil', Mandarin: 'mandarín', Cantonese: 'cantonés', Chinese: 'chino', Japanese: 'japonés',
  Korean: 'coreano', Vietnamese: 'vietnamita', Thai: 'tailandés', Indonesian: 'indonesio', Swedish: 'sueco', Norwegian: 'noruego', Danish: 'danés',
  Finnish: 'finés', Greek: 'griego', Romanian: 'rumano', Hungarian: 'húngaro', Czech: 'checo', Slovak: 'eslovaco', Croatian: 'croata',
  Serbian: 'serbio', Bulgarian: 'búlgaro', Albanian: 'albanés', Catalan: 'catalán', Irish: 'irlandés', Welsh: 'galés', Swahili: 'suajili',
}; // prettier-ignore

export const tongue = (english: string): string | null => tongues[english] ?? null;
