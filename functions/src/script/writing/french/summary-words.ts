import { lowerFirst } from './grammar.ts';
import { ownClauses } from './own-clause.ts';

const years =
  /(?:(?:plus de |près de |environ |presque )?(?:\d{1,2}|\p{L}+(?:-\p{L}+)*) (?:ans|années) d'expérience(?: professionnelle)?(?: (?:en|dans|comme|auprès|au sein|chez|à)(?: [^.;,]{3,70}))?)/iu;

/** “J’ai douze ans d’expérience en gériatrie”, where the sentence tells how long. */
export function yearsSentence(sentence: string): string | null {
  const words = years.exec(sentence)?.[0];
  return words ? `J'ai ${lowerFirst(words).replace(/^(?:de|les|ces|mes|d') /i, '')}` : null;
}

/** What a sentence of the summary says, in the first person. */
export function focusSentence(plain: string): string | null {
  if (plain.split(' ').length > 28) return null;
  const [, state, rest] =
    /^(Spécialisée?|Spécialiste|Formée?|Habituée?|Expérimentée?|À l'aise|Certifiée?|Attachée?|Investie?|Convaincue?|Intéressée?)\s(.+)$/u.exec(
      plain,
    ) ?? [];
  if (state && rest) return `Je suis ${lowerFirst(state)} ${rest}`;
  const [, thing, about] =
    /^((?:Solide |Bonne |Longue |Première |Double |Large )?(?:Expérience|expérience|Expertise|expertise|connaissance|Connaissance))\s((?:en|dans|de|du|des|d'|auprès).+)$/u.exec(
      plain,
    ) ?? [];
  if (thing && about) {
    return /^E|^C/.test(thing) && !/^(?:Expertise|Connaissance)/.test(thing)
      ? `J'ai de l'${lowerFirst(thing)} ${about}`
      : `J'ai une ${lowerFirst(thing)} ${about}`;
  }
  const [, mastered] = /^Maîtrise (.+)$/u.exec(plain) ?? [];
  if (mastered && /^(?:de l'|de la |du |des )/.test(mastered)) {
    const object = mastered
      .replace(/^de (?=l'|la )/, '')
      .replace(/^du /, 'le ')
      .replace(/^des /, 'les ');
    return / et d/.test(mastered) ? null : `Je maîtrise ${object}`;
  }
  const [clause] = ownClauses(plain, true);
  return clause ? clause.text : null;
}
