import type { DocumentLine } from './document-line.ts';
import type { Finding } from './fact-ledger.ts';

const longestLine = 2000;

export type ScreenedLines = { lines: DocumentLine[]; findings: Finding[] };

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

/** Birth, family and origin: never spoken, so never taken in. */
const personal = new RegExp(
  '^\\s*(?:date of birth|birth ?date|d\\.?o\\.?b\\.?|born|place of birth|age|gender|sex|nationality|citizenship|' +
    'marital status|civil status|family status|religion|children|race|ethnicity|disability|passport|pronouns|' +
    'geburtsdatum|geburtsort|geboren|geb\\.|staatsangeh(?:ö|oe)rigkeit|nationalit(?:ä|ae)t|familienstand|konfession|kinder|alter|geschlecht|' +
    'date de naissance|lieu de naissance|n[ée]e? le|nationalit[ée]|situation (?:familiale|de famille)|[ée]tat civil|[âa]ge|' +
    'fecha de nacimiento|lugar de nacimiento|nacionalidad|estado civil|edad|sexo|' +
    'data de nascimento|nacionalidade|idade|data di nascita|luogo di nascita|nat[oa] (?:il|a)|nazionalit[àa]|stato civile|et[àa])' +
    '\\s*(?:[:\\t–-]|\\s(?=\\S))',
  'i',
);

/** Takes out what must never become a fact, and tells the owner what and where. */
export function screenLines(source: DocumentLine[]): ScreenedLines {
  const findings: Finding[] = [];
  const lines: DocumentLine[] = [];
  let personalLines = 0;
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
    const cells = text.split('\t');
    const kept = cells.filter((cell) => !personal.test(cell));
    if (kept.length < cells.length) personalLines++;
    // “Date of birth⇥3 May 1990”: the label's cell takes its value along.
    const isLabelRow = cells.length === 2 && kept.length === 1 && kept[0] === cells[1];
    text = isLabelRow || (kept.length === 0 && cells.length > 0) ? '' : kept.join('\t');
    if (text.trim() !== '') lines.push(text === original.text ? original : { ...original, text });
  }
  if (personalLines > 0) {
    findings.push({
      code: 'personal-details-left-out',
      message:
        'Details such as birth date, nationality or family were left out: no video needs them.',
    });
  }
  return { lines, findings };
}

const readsAsInstruction = (text: string) => instructions.some((pattern) => pattern.test(text));

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
