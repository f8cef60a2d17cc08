/** A clause in the first person: “j’ai réduit les coûts de 8 pour cent”, ready for “Chez Norlog, …”. */
export type OwnClause = {
  text: string;
  /** The same with “aussi” or “también”, for the second thing said of one post. */
  also: string;
  /** It tells of something done, not of something going on. */
  past: boolean;
};

/** A verb in the first person: what stands before it (“j’ai”) and the verb itself. */
export type Form = { before: string; verb: string };
/** One deed read out of a line, ready to be said of the past or of the present. */
export type Deed = {
  past: Form;
  /** Null where only the past can be said. */
  present: Form | null;
  rest: string;
  /** Something brought to an end, which stays in the past even in a post still held. */
  finished: boolean;
};

export interface ClauseLanguage {
  speakable(text: string): string;
  isSpeakable(text: string): boolean;
  clicheIn(text: string): boolean;
  /** The deeds a line tells, in order; null when it cannot be said safely. */
  deeds(line: string, current: boolean): Deed[] | null;
  /** A line that is a clause in the first person already. */
  asItStands(line: string): OwnClause | null;
  /** Puts deeds of one time into one clause. */
  join(parts: { form: Form; rest: string }[], also: boolean): string;
  /** Where what hangs on behind the main clause begins. */
  boundaries: readonly RegExp[];
}

/** A line of a CV as clauses of falling length; empty when it cannot be said safely. */
export function ownClausesOf(
  line: string,
  current: boolean,
  language: ClauseLanguage,
): OwnClause[] {
  if (!language.isSpeakable(line)) return [];
  const spoken = firstStatement(language.speakable(line));
  return cutsOf(spoken, language)
    .flatMap((text) => clauseOf(text, current, language) ?? [])
    .filter(({ text }) => !language.clicheIn(text) && sizeFits(text))
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
}

function clauseOf(text: string, current: boolean, language: ClauseLanguage): OwnClause | null {
  const personal = language.asItStands(text);
  if (personal) return personal;
  const deeds = language.deeds(text, current);
  const [first] = deeds ?? [];
  if (!deeds || !first) return null;
  const past = !current || deeds.some(({ finished }) => finished);
  const parts = deeds.flatMap((deed) => {
    const form = past ? deed.past : deed.present;
    return form ? [{ form, rest: deed.rest }] : [];
  });
  if (parts.length < deeds.length) return null;
  return { text: language.join(parts, false), also: language.join(parts, true), past };
}

function sizeFits(text: string): boolean {
  const words = text.split(' ').length;
  return words >= 3 && words <= 34;
}

function firstStatement(text: string): string {
  const [first = ''] = text.split(/;\s|(?<=[\p{L}\d)])[.!?]\s+(?=\p{Lu})/u);
  return first.trim().replace(/[.;,:\s]+$/, '');
}

/** The line whole, then without what hangs on behind: the main clause stays whole. */
function cutsOf(text: string, { boundaries }: ClauseLanguage): string[] {
  const cuts = boundaries
    .flatMap((boundary) => {
      const at = boundary.exec(text)?.index;
      return at === undefined ? [] : [text.slice(0, at)];
    })
    .filter((cut) => cut.split(' ').length >= 4);
  return [text, ...cuts.toSorted((a, b) => b.length - a.length)];
}
