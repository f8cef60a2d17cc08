import {
  type ClauseLanguage,
  type Deed,
  type Form,
  type OwnClause,
  ownClausesOf,
} from '../romance/own-clause.ts';
import { segmentsOf } from '../romance/segments.ts';
import { deedNounAt, type DeedNoun } from './deed-words.ts';
import { and, lowerFirst } from './grammar.ts';
import { objectOf } from './objects.ts';
import { clicheIn, isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { type Verb, verbAt, type VerbForm, verbOf } from './verb-forms.ts';

/** A Spanish CV line as clauses in the first person. */
export const ownClauses = (line: string, current: boolean): OwnClause[] =>
  ownClausesOf(line, current, spanish);

const said = (verb: string, before = ''): Form => ({ before, verb });

const spanish: ClauseLanguage = {
  speakable,
  isSpeakable,
  clicheIn,
  deeds: (line) => stateOf(line) ?? nounDeeds(line) ?? verbDeeds(line),
  asItStands,
  join,
  boundaries: [
    /,? (?=(?:lo que|logrando|reduciendo|aumentando|mejorando|consiguiendo|permitiendo|generando|alcanzando|incluyendo|gracias|mediante|con|utilizando|usando)(?!\p{L}))/u,
    / (?=(?:para|mediante|gracias|a través)(?!\p{L}))/u,
    /,? (?=[ye] \p{L})/u,
  ],
};

function asItStands(line: string): OwnClause | null {
  if (!/^(?:He|Mi|Mis|Me|Nuestr[oa]s?|Yo)(?=\s)/u.test(line)) return null;
  const text = lowerFirst(line);
  return { text, also: `también ${text}`, past: /^he\s/.test(text) };
}

/** What the person was: “Responsable de …”, “Encargada de …”, said without agreement of ours. */
function stateOf(line: string): Deed[] | null {
  const [, word = '', rest = ''] = /^(\p{L}+)\s(.+)$/u.exec(line) ?? [];
  if (/^responsable$/i.test(word) && /^(?:del?|en|técnic)/.test(rest)) {
    return [
      { finished: false, past: said('fui'), present: said('soy'), rest: `responsable ${rest}` },
    ];
  }
  if (/^(?:encargad[oa]|a cargo)$/i.test(word) && /^del? /.test(rest)) return [inCharge(rest)];
  const charge = /^A cargo (del? .+)$/i.exec(line)?.[1];
  if (charge) return [inCharge(charge)];
  if (
    /^(?:ascendid[oa]|promovid[oa]|nombrad[oa]|galardonad[oa]|elegid[oa]|seleccionad[oa])$/i.test(
      word,
    )
  ) {
    return /^(?:al?|como|por|para|con|en) /.test(rest)
      ? [
          {
            finished: true,
            past: said('fui'),
            present: null,
            rest: `${word.toLowerCase()} ${rest}`,
          },
        ]
      : null;
  }
  return /^miembro$/i.test(word) && /^del? /.test(rest)
    ? [{ finished: false, past: said('fui'), present: said('soy'), rest: `miembro ${rest}` }]
    : null;
}

const inCharge = (rest: string): Deed => ({
  finished: false,
  past: said('encargué', 'me'),
  present: said('encargo', 'me'),
  rest,
});

type Part = { deed: DeedNoun; rest: string };
const joint = /,? [ye] |, /g;

function nounDeeds(line: string): Deed[] | null {
  const parts = nounParts(line);
  const [first] = parts;
  if (!first || (parts.length === 1 && first.rest === '')) return null;
  // “Diseño los planos” is a verb with its object.
  if (/^(?:l[ao]s?|el|una?|\d)(?=\s|\d)/.test(first.rest)) return null;
  // “Atención al público, caja y reposición”: a bare noun between two deeds, or behind one.
  if (parts.some(({ rest }) => /, \p{Ll}+$/u.test(rest))) return null;
  const direct = parts.map((part, at) => directDeed(part, parts.slice(at)));
  const whole = parts.at(-1)?.rest !== '';
  if (whole && direct.every((deed) => deed !== null)) return direct;
  return nominalDeeds(parts);
}

/** “Creación y gestión de talleres”: each deed with what it was done to. */
function nounParts(line: string): Part[] {
  const parts = segmentsOf(line, joint, opensNoun).map(deedNounAt);
  // “Atención, caja y reposición”: what is no deed to us stays unsaid.
  return parts.every((part) => part !== null && !part.rest.startsWith(','))
    ? (parts as Part[])
    : [];
}

function opensNoun(text: string): boolean {
  const found = deedNounAt(text);
  return found !== null && /^(?:$|(?:de|del|a|al|con|en|y|e)\s|,\s)/.test(found.rest);
}

function directDeed({ deed, rest }: Part, following: Part[]): Deed | null {
  const verb = deed.infinitive ? verbOf(deed.infinitive) : null;
  if (!verb || (deed.change && rest !== '')) return null;
  const tail = deed.tail ? ` ${deed.tail}` : '';
  const shape = {
    past: said(verb.past + tail),
    present: said(verb.present + tail),
    finished: deed.finished || isCounted(deed, rest),
  };
  if (deed.keeps) return deed.keeps.test(rest) ? { ...shape, rest } : null;
  // “Creación y gestión de …”: the object comes with the last of them.
  if (rest === '') return following.some((part) => part.deed.toPeople) ? null : { ...shape, rest };
  const object = objectOf(rest);
  if (!object || (object.isPeople && !deed.toPeople)) return null;
  return {
    ...shape,
    rest: object.isPeople ? `a ${object.words}`.replace(/^a el /, 'al ') : object.words,
  };
}

/** “me encargué de la gestión y del control de …”: the nouns as the CV has them. */
function nominalDeeds(parts: Part[]): Deed[] | null {
  const [first] = parts;
  if (!first || parts.some(({ deed, rest }) => deed.keeps ?? /^[\d:(]/.test(rest))) return null;
  if (first.deed.change) {
    if (parts.length > 1) return null;
    const article = first.deed.article === 'el' ? 'un' : 'una';
    const words = `${article} ${first.deed.noun} ${first.rest}`;
    return [{ past: said('logré'), present: null, rest: words, finished: true }];
  }
  if (parts.some(({ deed }) => deed.change)) return null;
  const words = parts.map(({ deed, rest }) =>
    `${deed.article === 'el' ? 'del' : `de ${deed.article}`} ${deed.noun} ${rest}`.trim(),
  );
  const counted = parts.some(({ deed, rest }) => isCounted(deed, rest));
  const finished = counted || parts.every(({ deed }) => deed.finished);
  return [{ ...inCharge(listOf(words)), finished }];
}

/** “Formación de 9 comerciales” is done; “de 9 comerciales al año” goes on. */
function isCounted({ noun }: DeedNoun, rest: string): boolean {
  return (
    /^(?:formación|contratación|captación|capacitación|instalación|organización|realización|redacción|diseño|montaje|fabricación|entrega|documentación)$/.test(
      noun,
    ) &&
    /^de (?:(?:más de |unos |unas |casi )?\d|(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)\s)/.test(
      rest,
    ) &&
    !/ (?:al|a la|cada|por|diari[oa]s|semanales|mensuales|anuales)(?!\p{L})/u.test(rest)
  );
}

function listOf(words: string[]): string {
  if (words.length === 1) return words[0] ?? '';
  const last = words.at(-1) ?? '';
  const comma = words.slice(0, -1).some((word) => / [ye] /.test(word)) ? ',' : '';
  return `${words.slice(0, -1).join(', ')}${comma} ${and(last)} ${last}`;
}

/** “Trato cercano” and “diseño gráfico” are nouns: as verbs they have an article or a number next. */
const nounsToo =
  /^(?:trato|diseño|desarrollo|apoyo|trabajo|registro|archivo|cultivo|estudio|manejo|modelo|cobro|logro|planeo|cálculo)\s/i;
const determined =
  /^(?:l[ao]s?|el|una?|al?|en|con|como|sobre|tod[oa]s?|más|\d|sus?|nuestr[oa]s?|cada|vari[oa]s|nuev[oa]s)(?:\s|\d|$)/i;

const results =
  /^(?:reducir|aumentar|incrementar|mejorar|lograr|conseguir|duplicar|triplicar|obtener|alcanzar|superar)$/;

/** With one thing as their object these come to an end: “Negociar el convenio”. */
const isOnce = ({ infinitive }: Verb, rest: string): boolean =>
  /^(?:implantar|implementar|lanzar|automatizar|introducir|migrar|negociar|renegociar|crear|abrir|fundar)$/.test(
    infinitive,
  ) && /^(?:el|la|una?|los|las|\d+|dos|tres)\s/.test(rest);

function verbDeeds(line: string): Deed[] | null {
  const first = verbIn(line);
  if (!first) return null;
  const { verb, form, rest } = first;
  if (form === 'first-past') return [deedOf(verb, rest, true)];
  // “diseño de” and “control de” were nouns; a verb has its object next.
  if (/^(?:del?|:)\s/.test(rest)) return null;
  if (nounsToo.test(line) && !determined.test(rest)) return null;
  const pieces = segmentsOf(line, joint, (text) => verbIn(text)?.form === form);
  if (pieces.some((piece) => holdsOtherVerb(piece, form))) return null;
  return pieces.flatMap((piece) => {
    const found = verbIn(piece);
    return found
      ? [
          deedOf(
            found.verb,
            found.rest,
            form === 'third-past' ||
              results.test(found.verb.infinitive) ||
              (form === 'infinitive' && isOnce(found.verb, found.rest)),
          ),
        ]
      : [];
  });
}

function verbIn(text: string): { verb: Verb; form: VerbForm; rest: string } | null {
  const [, word = '', rest = ''] = /^(\p{L}+)\s(.+)$/u.exec(text) ?? [];
  const found = verbAt(word);
  return found ? { ...found, rest } : null;
}

/** A further verb that would have to change and that we do not know. */
function holdsOtherVerb(text: string, form: VerbForm): boolean {
  const pattern =
    form === 'infinitive'
      ? /(?:,| y| e) \p{L}{2,}[aeií]r(?=\s)/u
      : form === 'third-past'
        ? /(?:,| y| e| que) (?:se )?\p{L}{2,}ó(?=\s)/u
        : form === 'gerund'
          ? /(?:,| y| e) \p{L}{2,}ndo(?=\s)/u
          : null;
  return pattern?.test(text) ?? false;
}

function deedOf(verb: Verb, rest: string, finished: boolean): Deed {
  return { past: said(verb.past), present: said(verb.present), rest, finished };
}

function join(parts: { form: Form; rest: string }[], also: boolean): string {
  const clauses = parts.map(({ form, rest }) =>
    `${form.before ? `${form.before} ` : ''}${form.verb} ${rest}`.trim(),
  );
  return `${also ? 'también ' : ''}${listOf(clauses)}`;
}
