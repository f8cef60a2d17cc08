import { bareObject } from './bare-object.ts';
import { statementOfNominal } from './nominal-line.ts';
import { clicheIn, isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { plainly, type Statement } from './statement.ts';
import { statementOfVerbal, statementOfFinite } from './verbal-line.ts';
import { verbOfInfinitive, verbOfNoun, verbOfParticiple } from './verb-table.ts';

const noPrefix = (text: string) =>
  text.replace(/^(?:Erfolgreich|Erfolgreiche[rs]?|Effizient) (?=\p{L})/u, '');

const brokenOff =
  /(?<!\p{L})(?:inkl|exkl|bzw|ca|z|Mio|Mrd|Tsd|einschl|insb|gem|lt|Dr|Prof|und|sowie|mit|für|der|des|von)\.?\s*$/u;

/** A line of a CV as statements in the first person, of falling length; empty when it cannot be said safely. */
export function ownStatements(line: string, current: boolean, form = 0): Statement[] {
  // A line broken off at an abbreviation lacks its end.
  if (!isSpeakable(line) || brokenOff.test(line)) return [];
  const text = wholeLine(noPrefix(firstStatement(speakable(line))));
  const lengths = [text, ...shorterForms(text)];
  const statements = lengths.flatMap((length) => statementOf(length, current, form) ?? []);
  const fitting = statements.filter((statement) => {
    const said = plainly(statement);
    const words = said.split(' ').length;
    return words >= 3 && words <= 30 && !clicheIn(said);
  });
  return fitting.filter(
    (one, at) => fitting.findIndex((other) => plainly(other) === plainly(one)) === at,
  );
}

/** Ways to write a line that would be read wrong, put the usual way. */
function wholeLine(text: string): string {
  return text
    .replace(/^Teamleitung (?=(?:mit|von) )/, 'Leitung eines Teams ')
    .replace(/^(?:Mitarbeiter|Personal)führung mit (?=\d+ Personen)/, 'Führung von ')
    .replace(/^((?:Personal|Führungs)verantwortung) mit (?=\d+ Personen)/, '$1 für ')
    .replace(/, (?=(?:dadurch|damit|somit) )/g, ' und ');
}

function firstStatement(text: string): string {
  const [first = ''] = text.split(
    // “ab der 24. Woche” goes on; “seit 2019. Zudem …” does not.
    /;\s|(?<=[\p{Ll})]{2}|\d{3})[.!?]\s+(?=\p{Lu})|(?<=\d{2})[!?]\s+(?=\p{Lu})/u,
  );
  return first.trim().replace(/[.;:,]+$/, '');
}

function statementOf(text: string, current: boolean, form: number): Statement | null {
  return (
    statementOfSubject(text) ??
    statementOfTurned(text) ??
    (speaks.test(text) ? null : statementOfLine(text, current, form))
  );
}

/** A sentence with its own subject is no line to be completed. */
const speaks =
  /(?<!\p{L})(?:ich|wir|haben|hat|habe|ist|sind|wurde|wurden|war|waren|stieg|sank)(?!\p{L})/u;

function statementOfLine(text: string, current: boolean, form: number): Statement | null {
  return (
    statementOfDuty(text, current) ??
    statementOfGain(text) ??
    statementOfFinite(text, current) ??
    twoDeeds(text, current, form) ??
    statementOfVerbal(text, current) ??
    statementOfNominal(text, current, form)
  );
}

/** “Umsatzsteigerung von 18 Prozent durch …” was reached once; it is no task. */
function statementOfGain(text: string): Statement | null {
  const gain =
    /^\p{Lu}\p{L}+(?:steigerung|senkung|reduzierung|reduktion|erhöhung|einsparung|verkürzung|verbesserung) (?:von|um) (?:\p{L}+ ){0,2}\d/u;
  if (!gain.test(text) || /[:;,]/.test(text.replace(/\d,\d/g, ''))) return null;
  return { finite: 'gelang', subject: 'mir', rest: `eine ${text}`, past: true };
}

/** “Ich habe …”, “Wir …”: said already. */
function statementOfSubject(text: string): Statement | null {
  const [, subject = '', finite = '', rest = ''] = /^(Ich|Wir) (\p{Ll}+) (.+)$/u.exec(text) ?? [];
  if (!subject) return null;
  const past = /^(?:habe|haben|war|waren|wurde|wurden)$/.test(finite) || /te$/.test(finite);
  return { finite, subject: subject.toLowerCase(), rest, past };
}

const fronts =
  'Für|Mit|In|Im|Bei|Beim|Seit|Nach|An|Am|Auf|Als|Durch|Zum|Zur|Aus|Während|Nebenher|Zusätzlich';
const turned = new RegExp(
  `^((?:${fronts}) .+?) (habe|haben|bin|sind|war|waren|\\p{Ll}+e) (ich|wir) (.+)$`,
  'u',
);

/** “Für eine Messe habe ich …”: what stands in front goes behind, so that anything else may lead. */
function statementOfTurned(text: string): Statement | null {
  const [, front = '', finite = '', subject = '', rest = ''] = turned.exec(text) ?? [];
  if (!front || front.includes(',') || front.split(' ').length > 8) return null;
  const past = /^(?:habe|haben|war|waren)$/.test(finite) || finite.endsWith('te');
  const lowered = (front[0]?.toLowerCase() ?? '') + front.slice(1);
  return { finite, subject, rest: `${lowered} ${rest}`, past };
}

/** “Verantwortlich für …”, “Budgetverantwortung über …”. */
function statementOfDuty(text: string, current: boolean): Statement | null {
  const [, word = '', what = ''] = /^(Verantwortlich|Zuständig) für (.+)$/.exec(text) ?? [];
  if (word) {
    const object = dutyObject(what);
    const finite = current ? 'bin' : 'war';
    const short = word.toLowerCase();
    if (!object) return null;
    const rest =
      object.split(' ').length > 9 || object.includes(',')
        ? `${short} für ${object}`
        : `für ${object} ${short}`;
    return { finite, subject: 'ich', rest, past: !current };
  }
  const [, how = '', kind = '', joint = '', scope = ''] =
    /^(?:((?:Technisch|Fachlich|Kaufmännisch|Disziplinarisch|Operativ)e) )?((?:[\p{L}-]*v|V)erantwortung) (für|über|von) (.+)$/u.exec(
      text,
    ) ?? [];
  if (!kind || /^(?:der|des|einer)\b/.test(scope)) return null;
  const object = dutyObject(scope);
  if (!object) return null;
  const finite = current ? 'trage' : 'trug';
  return {
    finite,
    subject: 'ich',
    rest: `die ${how ? `${how.toLowerCase()} ` : ''}${kind} ${kind === 'Budgetverantwortung' ? 'für' : joint} ${object}`,
    past: !current,
  };
}

const placed =
  /^(?:den|die|das|ein|eine|einen|alle|mehrere|bis|über|rund|mehr|\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)/;

function dutyObject(what: string): string | null {
  const [head = ''] = what.split(' ');
  if (placed.test(what)) return what;
  // “für Personaleinsatz, Lehrlingswesen und Arbeitssicherheit”: fields of work stand bare.
  if (/^\p{Lu}[\p{L}-]+, \p{Lu}[\p{L}-]+(?:,| und | sowie )/u.test(what)) return what;
  // Behind “für”, plurals and pairs need no article.
  const bare =
    /^\p{Lu}\p{L}+(?:e|en|er|s)$/u.test(head) &&
    /^(?:\S+,? (?:und|sowie) |\S+, \p{Lu})/u.test(what);
  return bareObject(what) ?? (bare ? what : null);
}

const secondDeed =
  /(?:,| und| sowie) (?=\p{Lu}[\p{L}-]+ (?:der|des|eines|einer|von|aller)(?!\p{L})|(?:\p{Lu}\p{Ll}+v|V)erantwortung (?:für|über) )/u;

/** “Leitung eines Teams und Planung der Dienste”: each deed with its own verb. */
function twoDeeds(text: string, current: boolean, form: number): Statement | null {
  const parts = text.split(secondDeed);
  const [first = '', second = ''] = parts;
  if (parts.length < 2 || !first.includes(' ') || !opensDeed(second) || !opensDeed(first))
    return null;
  const one = statementOfNominal(first, current, form);
  const plain = second.replace(/, .*$/, '');
  const two = statementOfDuty(plain, current) ?? statementOfNominal(plain, current, form);
  if (!one || one.subject !== 'ich') return one;
  if (!two || two.subject !== 'ich' || two.front || one.front || one.rest.includes(',')) return one;
  const shared = one.finite === two.finite && one.past && two.past;
  const rest = `${one.rest} und ${shared ? '' : `${two.finite} `}${two.rest}`;
  return { ...one, rest };
}

function opensDeed(text: string): boolean {
  const [first = ''] = text.split(' ');
  return (
    verbOfNoun(first) !== null || verbOfInfinitive(first) !== null || /verantwortung$/i.test(first)
  );
}

const boundaries = [
  /, (?=(?:wodurch|wobei|sodass|davon|darunter|inklusive|einschließlich|dadurch|seither|bisher|beide|auch|heute|telefonisch|fertig|alle|im Schnitt|mit dem Ergebnis|die|der|das|deren|dessen|(?:mit|für|in|von|auf|über|durch|an) (?:der|dem|denen|die|das|den))(?!\p{L}))/u,
  // A list cut at its first comma would claim less than it says: “38 Beschäftigte in Einkauf, …”.
  /, (?=(?!.*(?:,| und | sowie | oder ))\p{Lu})/u,
  / (?=(?:durch|mithilfe|mittels|inklusive|einschließlich|sowie|dank) )/u,
  / (?=(?:in (?:enger )?Zusammenarbeit|in Abstimmung|im Rahmen|unter (?:Einhaltung|Berücksichtigung|Einsatz)|unter anderem|zur|zum) )/u,
  / (?=und (?:damit|dadurch|somit) )/u,
];

/** Leaves out what hangs on behind: what is left is looked at as a line of its own. */
function shorterForms(text: string): string[] {
  // A line that ends in its verb loses the verb when it is cut.
  const verb = text.slice(text.lastIndexOf(' ') + 1);
  const ends = !opensDeed(text) && (verbOfParticiple(verb) ?? verbOfInfinitive(verb)) !== null;
  const cuts = boundaries.flatMap((boundary) => {
    const at = boundary.exec(text)?.index;
    if (at === undefined) return [];
    const cut = text.slice(0, at).replace(/,$/, '');
    return [ends && !cut.endsWith(verb) ? `${cut} ${verb}` : cut];
  });
  return [...new Set(cuts)]
    .filter(
      (cut) =>
        cut.split(' ').length >= 3 && cut !== text && !/ (?:bis|von|und|oder|nur|auch)$/.test(cut),
    )
    .toSorted((a, b) => b.length - a.length);
}
