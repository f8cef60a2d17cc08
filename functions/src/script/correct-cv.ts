import type { CvCorrections } from '@cvplus/contracts/cv-corrections';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { checkCorrections } from './intake/check-corrections.ts';
import { cleanCorrections, type CorrectionProblem } from './intake/clean-corrections.ts';
import { correctEducation, correctPositions } from './intake/correct-entries.ts';
import { remarkCodes, remarksOn } from './intake/cv-remarks.ts';
import { FactKeeper, type Listed } from './intake/fact-keeper.ts';

export type CvCorrection = { ok: true; cv: ParsedCV } | { ok: false; problem: CorrectionProblem };

/** The CV as its owner puts it right, or the one correction that cannot be made. Either all are made or none. */
export function correctCv(cv: ParsedCV, corrections: CvCorrections): CvCorrection {
  const cleaned = cleanCorrections(corrections);
  if (!cleaned.ok) return cleaned;
  const problem = checkCorrections(cv, cleaned.corrections);
  return problem ? { ok: false, problem } : { ok: true, cv: apply(cv, cleaned.corrections) };
}

function apply(cv: ParsedCV, corrections: CvCorrections): ParsedCV {
  const keeper = new FactKeeper(cv.facts);
  const { summary: oldSummary, ...rest } = cv;
  const relist = (kind: Parameters<FactKeeper['add']>[0], before: Listed[], texts?: string[]) =>
    texts ? keeper.relist(kind, before, withoutRepeats(texts)) : before;
  const summary = correctSummary(keeper, oldSummary, corrections.summary);
  const corrected: Omit<ParsedCV, 'findings'> = {
    ...rest,
    personalInfo: correctPerson(keeper, cv.personalInfo, corrections),
    ...(summary ? { summary } : {}),
    experience: correctPositions(keeper, cv.experience, corrections.positions),
    education: correctEducation(keeper, cv.education, corrections.education),
    skills: relist('skill', cv.skills, corrections.skills),
    certifications: relist('certification', cv.certifications, corrections.certifications),
    languages: relist('language', cv.languages, corrections.languages),
    awards: relist('award', cv.awards ?? [], corrections.awards),
    facts: keeper.facts,
  };
  const findings = cv.findings.filter(({ code }) => !remarkCodes.includes(code));
  const facts = keeper.facts;
  return { ...corrected, facts, findings: [...findings, ...remarksOn({ ...corrected, facts })] };
}

function correctPerson(
  keeper: FactKeeper,
  { headline: oldHeadline, ...person }: ParsedCV['personalInfo'],
  { name, headline }: CvCorrections,
): ParsedCV['personalInfo'] {
  sayOnce(keeper, 'name', name);
  sayOnce(keeper, 'headline', headline);
  const now = headline === undefined ? oldHeadline : headline;
  return { ...person, name: name ?? person.name, ...(now ? { headline: now } : {}) };
}

/** A fact there is one of: reworded, added, or taken out. */
function sayOnce(keeper: FactKeeper, kind: 'name' | 'headline', text?: string | null): void {
  if (text === undefined) return;
  const known = keeper.facts.find((fact) => fact.kind === kind);
  if (known && text !== null) keeper.reword(known.id, text);
  else if (known) keeper.remove(known.id);
  else if (text !== null) keeper.add(kind, text);
}

function correctSummary(
  keeper: FactKeeper,
  before: ParsedCV['summary'],
  text: string | null | undefined,
): ParsedCV['summary'] {
  if (text === undefined) return before;
  if (text === null) {
    if (before) keeper.remove(before.factId);
    return undefined;
  }
  if (!before) return { factId: keeper.add('summary', text), text };
  keeper.reword(before.factId, text);
  return { factId: before.factId, text };
}

function withoutRepeats(texts: string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}
