import { lowerFirst } from './grammar.ts';
import { ownClauses } from './own-clause.ts';

const years =
  /(?:(?:más de |cerca de |casi )?(?:\d{1,2}|\p{L}+(?: y \p{L}+)?) años de (?:experiencia|trayectoria)(?: profesional)?(?: (?:en|como|con|dentro|gestionando|desarrollando|dirigiendo)(?: [^.;,]{3,70}))?)/iu;

/** “Tengo diez años de experiencia en …”, where the sentence tells how long. */
export function yearsSentence(sentence: string): string | null {
  const words = years.exec(sentence)?.[0];
  return words ? `Tengo ${lowerFirst(words).replace(/^(?:con|los|mis|estos|unos) /i, '')}` : null;
}

/** What a sentence of the summary says, in the first person. */
export function focusSentence(plain: string): string | null {
  if (plain.split(' ').length > 28) return null;
  const [, state, rest] =
    /^(Especializad[oa]|Especialista|Expert[oa]|Formad[oa]|Certificad[oa]|Titulad[oa])\s((?:en|por|como)\s.+)$/u.exec(
      plain,
    ) ?? [];
  if (state && rest) {
    // “Soy especialista”, but “estoy especializada”, as the CV words it.
    return `${/^Espec?ialista|^Expert/.test(state) ? 'Soy' : 'Estoy'} ${lowerFirst(state)} ${rest}`;
  }
  const [, thing, about] =
    /^((?:Amplia |Sólida |Buen |Buenos |Larga )?(?:[Ee]xperiencia|[Cc]onocimientos?))\s((?:en|de|como|con).+)$/u.exec(
      plain,
    ) ?? [];
  if (thing && about) {
    return `Tengo ${/^(?:Amplia|Sólida|Larga)/.test(thing) ? 'una ' : ''}${lowerFirst(thing)} ${about}`;
  }
  if (
    /^(?:Me|Mi|Mis|He|Llevo|Trabajo|Diseño|Dirijo|Gestiono|Enseño|Coordino|Desarrollo|Ayudo|Cuido|Soy|Estoy|Tengo|Cuento|Disfruto|Conozco|Hablo|Domino|Imparto|Elaboro)(?=\s)/u.test(
      plain,
    ) &&
    !/^(?:Diseño|Desarrollo|Trabajo) (?:de|del)(?=\s)/u.test(plain)
  ) {
    return plain;
  }
  const [clause] = ownClauses(plain, true);
  return clause ? clause.text : null;
}
