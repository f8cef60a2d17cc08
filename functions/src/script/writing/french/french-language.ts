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

export const french: RomanceLanguage = {
  language: 'fr',
  greetings,
  posts,
  leads,
  background,
  closings,
  speakable,
  isSpeakable,
  clicheIn,
  joinList,
  // “en gestion, ainsi qu’en vente”.
  inList: (lead, list) =>
    `${lead} ${/ en$/.test(lead) ? list.replace(/, ainsi qu(?:e |')(?=[^,]*$)/, ", ainsi qu'en ") : list}`,
  employer,
  school,
  role,
  internship,
  degree,
  skill,
  tongue,
  beginner: /(?<!\p{L})(?:notions|scolaire|débutante?|élémentaire|bases|[aA][12])(?!\p{L})/iu,
  ownClauses,
  where: 'où',
  yearsSentence,
  focusSentence,
  selfNoun:
    /^((?:[\p{L}'-]+ ){0,5}?[\p{L}'-]+?)(?=,? (?:avec|depuis|spécialis\p{L}+|justifiant|disposant|ayant|fort|forte|au sein|chez|à l'hôpital) )/u,
  selfEnd: /, (?:je |j'|mon |ma )/,
  resultFirst: (clause, at, name, role) =>
    `${clause} ${at}. Je m'appelle ${name}, et je travaille comme ${role}`,
  relax: (sentence) =>
    sentence
      .replace(/\bAvant cela\b/g, 'Avant ça')
      .replace(/\bavant cela\b/g, 'avant ça')
      .replace(/^Si cela\b/, 'Si ça')
      .replace(/^En outre\b/, 'En plus')
      .replace(/^Auparavant\b/, 'Avant'),
  openingBreak: /(?<=(?:bienvenue|Bonjour) !|[\p{L}\d]\.)\s(?=(?:Je|Moi)\b)/u,
  greeting: (name) => `Bonjour, je m'appelle ${name}`,
};
