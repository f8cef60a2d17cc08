import type { RomanceLanguage } from '../romance/romance-language.ts';
import { degree, internship, role, skill, tongue } from './career-words.ts';
import { closings } from './closing-words.ts';
import { joinList } from './grammar.ts';
import { greetings } from './greetings.ts';
import { employer, school } from './houses.ts';
import { ownClauses } from './own-clause.ts';
import { background, leads, posts } from './phrases.ts';
import { clicheIn, isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { focusSentence, yearsSentence } from './summary-words.ts';

export const spanish: RomanceLanguage = {
  language: 'es',
  greetings,
  posts,
  leads,
  background,
  closings,
  speakable,
  isSpeakable,
  clicheIn,
  joinList,
  inList: (lead, list) => `${lead} ${list}`,
  employer,
  school,
  role,
  internship,
  degree,
  skill,
  tongue,
  beginner:
    /(?<!\p{L})(?:básico|básica|nociones|principiante|elemental|inicial|[aA][12])(?!\p{L})/iu,
  ownClauses,
  where: 'donde',
  yearsSentence,
  focusSentence,
  selfNoun:
    /^((?:[\p{L}'-]+ ){0,5}?[\p{L}'-]+?)(?=,? (?:con|desde|especializad[oa]|especialista|titulad[oa]|en activo) )/u,
  selfEnd: /, (?:trabajo|imparto|enseño|dirijo|diseño|gestiono|coordino|me|mi) /,
  resultFirst: (clause, at, name, role) =>
    `${clause} ${at}. Me llamo ${name} y trabajo como ${role}`,
  relax: (sentence) =>
    sentence
      .replace(/^Anteriormente(?=,? )/, 'Antes')
      .replace(/^Actualmente /, 'Ahora ')
      .replace(/^Previamente /, 'Antes también '),
  openingBreak: /(?<=¿qué tal\?|[\p{L}\d]\.)\s(?=(?:Soy|Me|Trabajo)\b)/u,
  greeting: (name) => `Hola, me llamo ${name}`,
};
