import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptSentence } from '@cvplus/contracts/script';

/**
 * Stands for the name while a script is written and measured: whose it is, and how long it is, must
 * decide nothing. Two words and five syllables, as names are.
 */
export const anyName = 'Xanavo Qerim';

type Named = { cv: ParsedCV; sentences: ScriptSentence[] };

/** The same with nobody's name; what is masked already stays as it is. */
export function maskName<Script extends Named>(script: Script): Script {
  const { name } = script.cv.personalInfo;
  if (name === anyName) return script;
  const { facts, ...rest } = withName(script.cv, anyName);
  // A business that bears its owner's name bears the placeholder as well.
  const masked = facts.map((fact) =>
    fact.text.includes(name) ? { ...fact, text: fact.text.replaceAll(name, anyName) } : fact,
  );
  const cv = { ...rest, facts: masked };
  return { ...script, cv, sentences: replaceName(script.sentences, name, anyName) };
}

export function withName(cv: ParsedCV, name: string): ParsedCV {
  const facts = cv.facts.map((fact) => (fact.kind === 'name' ? { ...fact, text: name } : fact));
  return { ...cv, personalInfo: { ...cv.personalInfo, name }, facts };
}

export function replaceName(
  sentences: readonly ScriptSentence[],
  from: string,
  to: string,
): ScriptSentence[] {
  return sentences.map((sentence) => ({ ...sentence, text: sentence.text.replaceAll(from, to) }));
}
