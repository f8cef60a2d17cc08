import type { BriefFact } from './read-brief.ts';

/** Lines that talk to the model instead of telling about the person. */
const instruction = new RegExp(
  [
    String.raw`\b(ignore|disregard|forget|override)\b.{0,60}\b(instructions?|previous|above|prior|rules?|prompts?)\b`,
    String.raw`\b(ignorier\w*|missachte\w*|vergiss|vergessen)\b.{0,60}\b(anweisung\w*|regeln?|vorgaben?|vorherig\w*)\b`,
    String.raw`\b(ignore[zr]?|oublie[zr]?)\b.{0,60}\b(instructions?|consignes?|règles?|précédent\w*)`,
    String.raw`\b(ignor[ae]\w*|olvid[ae]\w*)\b.{0,60}\b(instrucciones|reglas|anterior\w*)\b`,
    String.raw`\b(system prompt|as an ai|you are now|assistant:|system:)`,
  ].join('|'),
  'iu',
);

const quoted = /[“"„«]\s*([^”"“»]{3,}?)\s*[”"“»]/u;
const said =
  /\b(?:say|write|state|output|add|mention|claim|sage|sagen|schreibe?|erwähne|dites|écrivez|di|diga|escribe|escriba)\b[:,]?\s+(?:that |dass |que )?(.{3,})$/iu;

export function isInstruction(text: string): boolean {
  return instruction.test(text);
}

/** What the first instruction among the facts wants said, and where it stands. */
export function findInjectedOrder(
  facts: readonly BriefFact[],
): { text: string; factId: string } | undefined {
  const found = facts.find(({ text }) => isInstruction(text));
  if (!found) return undefined;
  const wanted = quoted.exec(found.text)?.[1] ?? said.exec(found.text)?.[1] ?? found.text;
  return { text: `${wanted.replace(/[.!\s]+$/, '')}.`, factId: found.id };
}
