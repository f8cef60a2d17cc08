import {
  type ClauseLanguage,
  type Deed,
  type Form,
  type OwnClause,
  ownClausesOf,
} from '../romance/own-clause.ts';
import { segmentsOf } from '../romance/segments.ts';
import { deedNounAt, type DeedNoun } from './deed-words.ts';
import { elide, lowerFirst, withThe } from './grammar.ts';
import { objectOf } from './objects.ts';
import { clicheIn, isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { type Verb, type VerbForm, verbAt, verbOf } from './verb-forms.ts';

/** A French CV line as clauses in the first person. */
export const ownClauses = (line: string, current: boolean): OwnClause[] =>
  ownClausesOf(line, current, french);

const done = (participle: string): Form => ({ before: "j'ai", verb: participle });
const now = (verb: string): Form => ({ before: 'je', verb });

const french: ClauseLanguage = {
  speakable,
  isSpeakable,
  clicheIn,
  deeds: (line) => stateOf(line) ?? nounDeeds(line) ?? verbDeeds(line),
  asItStands,
  join,
  boundaries: [
    /,? (?=(?:ce qui|permettant|entraînant|générant|grâce à|notamment|dont|soit|afin de|en \p{L}+ant)(?!\p{L}))/u,
    /,? (?=et (?:du |des |de |d'|une? |les? |la |l'|\p{Ll}+é ))/u,
    / (?=(?:grâce (?:à|au|aux)|en \p{L}+ant|afin d|pour (?:un|une|le|la|les|des|\p{L}+er)|avec|dans le cadre)(?!\p{L}))/u,
    /, (?=(?:et|avec|pour|puis) )/u,
  ],
};

function asItStands(line: string): OwnClause | null {
  if (!/^(?:J'|Je|Nous|Mon|Ma|Mes|Notre|Nos)(?![\p{L}])/u.test(line) && !/^J'/.test(line))
    return null;
  const text = lowerFirst(line);
  const also = text
    .replace(/^j'ai (?!eu|aussi)/, "j'ai aussi ")
    .replace(/^(je|j')(\s?)(?!ai|me|m'|ne|n'|y)(\p{L}+)(?= )/u, '$1$2$3 aussi');
  return { text, also, past: /^(?:j'ai|j'étais|nous avons)/.test(text) };
}

/** What the person was: “Responsable de …”, “Chargée de …”, “Promu …”, said without agreement of ours. */
function stateOf(line: string): Deed[] | null {
  const [, word = '', rest = ''] = /^(\p{L}+|En charge)\s(.+)$/u.exec(line) ?? [];
  const state = { finished: false, past: now('étais'), present: now('suis') };
  if (/^(?:responsable|garante?|membre|référente?|tuteur|tutrice|titulaire)$/i.test(word)) {
    return /^(?:de|du|des|d'|technique|qualité|sécurité)/.test(rest)
      ? [{ ...state, rest: `${word.toLowerCase()} ${rest}` }]
      : null;
  }
  if (/^en charge$/i.test(word)) return [{ ...state, rest: `en charge ${rest}` }];
  if (/^chargée?$/i.test(word) && /^(?:de|du|des|d')/.test(rest)) {
    return [{ finished: false, past: now("m'occupais"), present: now("m'occupe"), rest }];
  }
  if (/^(?:promue?|nommée?|élue?|lauréate?|désignée?)$/i.test(word)) {
    return [
      { finished: true, past: done('été'), present: null, rest: `${word.toLowerCase()} ${rest}` },
    ];
  }
  return null;
}

type Part = { deed: DeedNoun; rest: string };

function nounDeeds(line: string): Deed[] | null {
  const parts = nounParts(line);
  const [first] = parts;
  if (!first || (parts.length === 1 && first.rest === '')) return null;
  // “Contrôle les pièces” is a verb with its object.
  if (/^(?:(?:les?|la|une?|\d+)\s|l')/.test(first.rest)) return null;
  // “Tenue de la caisse, rayon et accueil”: a bare noun between two deeds.
  if (parts.slice(0, -1).some(({ rest }) => /, \p{Ll}+$/u.test(rest))) return null;
  const direct = parts.map(directDeed);
  const whole = parts.at(-1)?.rest !== '';
  if (whole && direct.every((deed) => deed !== null)) return direct;
  return nominalDeeds(parts);
}

const joint = /,? (?:et|puis) |, /g;

/** “Création et animation d’ateliers”: each deed with what it was done to. */
function nounParts(line: string): Part[] {
  const parts = segmentsOf(line, joint, opensNoun).map(deedNounAt);
  // “Accueil, standard et relances”: what is no deed to us stays unsaid.
  return parts.every((part) => part !== null && !part.rest.startsWith(','))
    ? (parts as Part[])
    : [];
}

function opensNoun(text: string): boolean {
  const found = deedNounAt(text);
  return (
    found !== null && /^(?:$|\p{Ll}+$|(?:de|du|des|à|au|aux|avec|et)\s|d'|,\s)/u.test(found.rest)
  );
}

function directDeed({ deed, rest }: Part): Deed | null {
  const verb = deed.infinitive ? verbOf(deed.infinitive) : null;
  if (!verb?.present) return null;
  if (deed.keeps && rest !== '' && !deed.keeps.test(rest)) return null;
  const object = rest === '' || deed.keeps ? rest : (changeOf(deed, rest) ?? objectOf(rest));
  if (object === null) return null;
  const tail = deed.tail ? ` ${deed.tail}` : '';
  return {
    past: done(verb.participle + tail),
    present: now(verb.present + tail),
    rest: object,
    finished: deed.finished || counted(deed, object) || oneTime(deed, object),
  };
}

/** “Formation de 18 infirmiers” is done; “de 18 infirmiers par an” goes on. */
function counted({ noun }: DeedNoun, object: string): boolean {
  // Works come to an end even where nobody says when.
  if (
    /^(?:conduite|pilotage|direction|coordination|organisation)$/.test(noun) &&
    works.test(object)
  )
    return true;
  return (
    /^(?:formation|recrutement|organisation|réalisation|rédaction|conception|installation|pose|montage|développement|fabrication|livraison)$/.test(
      noun,
    ) &&
    /^(?:(?:plus de |près de |environ )?\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\s)/.test(
      object,
    ) &&
    !/ (?:par|chaque|à la|quotidien\p{L}*|hebdomadaire|mensuel\p{L}*|annuel\p{L}*)(?!\p{L})/u.test(
      object,
    )
  );
}

/** “Participation à une campagne” is over; “aux campagnes” goes on. */
const oneTime = ({ keeps }: DeedNoun, object: string): boolean =>
  keeps !== null && /^à (?:une? |\d|deux |trois )/.test(object) && !/ (?:par|chaque) /.test(object);

const works =
  /^(?:les? |la |l'|du |de la |de l'|des )(?:travaux|chantiers? de|migration|refonte|fusion|déménagement|extension|rénovation|construction|informatisation)(?!\p{L})/u;

/** “Réduction de 15 pour cent des coûts” → “réduit de 15 pour cent les coûts”. */
function changeOf(deed: DeedNoun, rest: string): string | null {
  if (!deed.change) return null;
  const [, amount, thing] =
    /^(de (?:près de |plus de )?\d[\d,. ]* (?:pour cent|points?)) (d.+)$/.exec(rest) ?? [];
  const object = thing ? objectOf(thing) : null;
  return amount && object ? `${amount} ${object}` : null;
}

/** “j’ai assuré la gestion et le suivi des stocks”: the nouns as the CV has them. */
function nominalDeeds(parts: Part[]): Deed[] | null {
  const [first] = parts;
  if (!first) return null;
  if (parts.some(({ deed, rest }) => deed.keeps ?? /^[\d:(]/.test(rest))) return null;
  // “Évaluation HAS 2023” names one event; “ouverture et clôture de …” a noun we do not know.
  if (
    parts.some(({ rest }) =>
      /(?<!\d)(?:19|20)\d\d(?!\d)|^(?:\p{Ll}+ )?(?:et|ou) \p{Ll}+ d/u.test(rest),
    )
  )
    return null;
  if (first.deed.change) {
    if (parts.length > 1) return null;
    const article = first.deed.gender === 'f' ? 'une' : 'un';
    const words = `${article} ${first.deed.noun} ${first.rest}`;
    return [{ past: done('obtenu'), present: null, rest: words, finished: true }];
  }
  if (parts.some(({ deed }) => deed.change)) return null;
  const words = parts.map(({ deed, rest }) => `${withThe(deed.noun, deed.gender)} ${rest}`.trim());
  const finished = parts.some(({ deed }) => deed.finished);
  const rest = listOf(words);
  return [{ past: done('assuré'), present: now('assure'), rest, finished }];
}

function listOf(words: string[]): string {
  if (words.length === 1) return words[0] ?? '';
  const comma = words.slice(0, -1).some((word) => / et /.test(word)) ? ',' : '';
  return `${words.slice(0, -1).join(', ')}${comma} et ${words.at(-1)}`;
}

const beforeObject =
  /^(?:(?:une?|les?|la|des|plus|en|avec|à|aux?|plusieurs|chaque|quotidiennement|notamment)\s|l'|\d|\p{Lu})/u;

function verbDeeds(line: string): Deed[] | null {
  // “A augmenté les ventes”: told of oneself as of another.
  const told = /^A (?=\p{Ll})/u.test(line) ? line.slice(2) : line;
  const first = verbIn(told);
  if (!first || (told !== line && first.form !== 'participle')) return null;
  const { verb, form, rest } = first;
  if (form === 'participle') {
    return [{ past: done(verb.participle), present: null, rest, finished: true }];
  }
  // “Forme”, “contrôle” and “programme” are nouns as well: a verb has its object next.
  if (form === 'present' && !beforeObject.test(rest)) return null;
  // Every further verb of the line changes with the first.
  const pieces = segmentsOf(line, joint, (text) => verbIn(text)?.form === form);
  if (form === 'infinitive' && pieces.some(holdsAnotherVerb)) return null;
  return pieces.flatMap((piece) => {
    const found = verbIn(piece);
    return found ? [deedOf(found.verb, found.rest)] : [];
  });
}

function verbIn(text: string): { verb: Verb; form: VerbForm; rest: string } | null {
  const [, word = '', rest = ''] = /^(\p{L}+)\s(.+)$/u.exec(text) ?? [];
  const found = verbAt(word, rest);
  return found ? { ...found, rest } : null;
}

/** “et participer”, “, conclure”: a verb that would have to change and that we do not know. */
function holdsAnotherVerb(text: string): boolean {
  return [...text.matchAll(/(?:,| et| puis) (\p{L}+(?:er|ir|oir|dre|uire))(?=\s)/gu)].some(
    ([, word = '']) => !/^(?:premier|dernier|atelier|chantier|avenir|plaisir)$/.test(word),
  );
}

function deedOf(verb: Verb, rest: string): Deed {
  return {
    past: done(verb.participle),
    present: verb.present ? now(verb.present) : null,
    rest,
    // “Réduire de 12 pour cent …” is a result, not what one does every day.
    finished:
      (results.test(verb.infinitive) && /\d/.test(rest)) ||
      (once.test(verb.infinitive) &&
        /^(?:en place |en œuvre )?(?:(?:une?|la|les?|\d+|deux|trois)\s|l')/.test(rest)),
  };
}

/** With one thing as their object these come to an end: “Introduire le télétravail”. */
const once =
  /^(?:introduire|implanter|instaurer|lancer|créer|ouvrir|fonder|migrer|refondre|automatiser|négocier|obtenir|mettre|déployer)$/;
const results =
  /^(?:réduire|augmenter|diminuer|améliorer|accroître|doubler|tripler|obtenir|atteindre)$/;

function join(parts: { form: Form; rest: string }[], also: boolean): string {
  const [first, ...others] = parts;
  if (!first) return '';
  const further = others.map(({ form, rest }) => `${form.verb} ${rest}`.trim());
  const { before, verb } = first.form;
  if (before !== 'je') {
    return listOf([`${before}${also ? ' aussi' : ''} ${verb} ${first.rest}`.trim(), ...further]);
  }
  const said = elide(before, verb);
  if (!also) return listOf([`${said} ${first.rest}`.trim(), ...further]);
  if (others.length > 0) return `de plus, ${join(parts, false)}`;
  // “je mets aussi à jour”: right after the verb itself.
  const [, head = said, tail = ''] = /^(je m'\p{L}+|je \p{L}+|j'\p{L}+)(.*)$/u.exec(said) ?? [];
  return `${head} aussi${tail} ${first.rest}`.trim();
}
