import type { ProtectedAttribute } from '@cvplus/contracts/video-options';
import type { DocumentLine } from './document-line.ts';
import type { Finding } from './fact-ledger.ts';
import { type Awaited, partPersonalDetails } from './part-personal-details.ts';

const longestLine = 2000;

type PersonalLine = { attribute: ProtectedAttribute; text: string; line: DocumentLine };
export type ScreenedLines = {
  lines: DocumentLine[];
  findings: Finding[];
  /** Protected attributes, kept apart from everything else. */
  personal: PersonalLine[];
};

/** Text that speaks to a machine instead of about a person. */
const instructions = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|system|your|the)\b.{0,40}\b(?:instruction|prompt|rule|direction|guideline|command|context)s?\b/i,
  /\b(?:system|developer|hidden)\s+(?:prompt|message|instruction)s?\b/i,
  /\b(?:you are|act as|pretend to be|behave as)\b.{0,40}\b(?:an? (?:ai|assistant|language model|chatbot|recruiter|llm)|chatgpt|gpt)\b/i,
  /\bas an? (?:ai|language model|llm)\b/i,
  /^\s*(?:system|assistant|user|human)\s*:/i,
  /<\|?\/?(?:im_start|im_end|system|assistant|endoftext)\b|\[\/?INST\]/i,
  /\b(?:recommend|hire|shortlist|rank|rate|score|select|approve)\b.{0,30}\b(?:this|the) (?:candidate|applicant|cv|resume)\b/i,
  /\b(?:respond|reply|answer|output)\s+(?:only|with|exactly)\b/i,
  /\b(?:say|state|write|mention|claim|print|tell them) that (?:the|this|i|he|she|they)\b.{0,30}\b(?:candidate|applicant|author|is the best|was the|invented|won)\b/i,
  /\bignorier\w*\b.{0,40}\b(?:anweisung|vorherig|vorgabe)/i,
  /\b(?:ignore[rz]?|oublie[rz]?)\b.{0,30}\b(?:les|toutes)\b.{0,20}\b(?:instructions|consignes)/i,
  /\bignor[ae]r?\b.{0,30}\b(?:las|todas|as|le|tutte|todos)\b.{0,20}\b(?:instrucciones|instru[cç][oõ]es|istruzioni)/i,
];

const markup = /<\/?[a-z!][^>]{0,300}>|<script|javascript:|\bon(?:error|load|click)\s*=/i;

/** Takes out what must never become a fact, and tells the owner what and where. */
export function screenLines(source: DocumentLine[]): ScreenedLines {
  const findings: Finding[] = [];
  const lines: DocumentLine[] = [];
  const personal: PersonalLine[] = [];
  let personalLines = 0;
  let awaited: Awaited = null;
  for (const line of source) {
    // No line a person wrote is longer; a bound keeps every later pattern quick.
    const original =
      line.text.length > longestLine ? { ...line, text: line.text.slice(0, longestLine) } : line;
    const where = `page ${original.page}, line ${original.line}`;
    const above = lines.at(-1);
    if (above && spansInstruction(above.text, original.text)) lines.pop();
    const spoken = withoutInstructions(original.text);
    if (spoken !== original.text) {
      findings.push({
        code: 'instruction-like-text',
        message: `A line reads like an instruction to a computer and was left out (${where}).`,
      });
    }
    let text = spoken;
    if (markup.test(text)) {
      findings.push({
        code: 'markup-in-text',
        message: `A line holds program code or markup, which was taken out (${where}).`,
      });
      text = stripMarkup(text);
    }
    const parted = partPersonalDetails(text, awaited);
    awaited = parted.awaited;
    if (parted.told) personalLines++;
    personal.push(...parted.details.map((detail) => ({ ...detail, line: original })));
    text = parted.rest;
    if (text.trim() !== '') lines.push(text === original.text ? original : { ...original, text });
  }
  if (personalLines > 0) {
    findings.push({
      code: 'personal-details-left-out',
      message:
        'Details such as birth date, nationality or family were set aside: no video mentions them unless you ask for it.',
    });
  }
  return { lines, findings, personal };
}

/** Whether a text speaks to a machine instead of about a person. */
export const readsAsInstruction = (text: string) =>
  instructions.some((pattern) => pattern.test(text));

/** In a list of skills only the planted item goes; anything else goes as a whole. */
function withoutInstructions(text: string): string {
  if (!readsAsInstruction(text)) return text;
  const items = text.split(/[,;]\s/);
  const kept = items.filter((item) => !readsAsInstruction(item));
  const isList = items.length >= 4 && items.every((item) => item.length <= 60);
  return isList ? kept.join(', ') : '';
}

/** An instruction broken over two lines: the part above goes too. */
function spansInstruction(above: string, below: string): boolean {
  return instructions.some((pattern) => {
    const match = pattern.exec(`${above} ${below}`);
    return (
      match !== null &&
      match.index < above.length &&
      match.index + match[0].length > above.length + 1
    );
  });
}

function stripMarkup(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]*>.{0,2000}?(?:<\/\1>|$)/gi, ' ')
    .replace(/<\/?[a-z!][^>]{0,300}>/gi, ' ')
    .replace(/<script.*$|javascript:\S*|\bon(?:error|load|click)\s*=\S*/gi, ' ')
    .replace(/[^\S\t]+/g, ' ')
    .trim();
}
