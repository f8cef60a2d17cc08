import type { TextFault } from './faults.ts';
import { fillSchema } from './schema/fill-schema.ts';
import type { JsonSchema } from './schema/json-schema.ts';
import { findBrief } from './script/read-brief.ts';
import { sentenceSchemaOf, writeScript } from './script/script-schema.ts';
import { seededBy } from '../seeded.ts';

export type TextQuestion = {
  /** What the answer follows from: the same seed gets the same answer. */
  seed: string;
  /** What was said to the model besides its instructions. */
  texts: string[];
  /** Null when plain text was asked for. */
  schema: JsonSchema | null;
};

/** What the model says: a script, something that fits the schema, or a plain sentence. */
export function answerText(question: TextQuestion, faults: ReadonlySet<TextFault>): string {
  const { seed, texts, schema } = question;
  const random = seededBy(seed);
  if (faults.has('not-json')) {
    return 'Sure! Here is what you asked for: first the opening, then everything else {';
  }
  if (schema === null) {
    const words = texts.join(' ').split(/\s+/).filter(Boolean).length;
    return `This is the local stand-in; it was sent ${words} words.`;
  }
  const sentenceSchema = sentenceSchemaOf(schema);
  const brief = sentenceSchema && findBrief(texts);
  const fitting = brief
    ? writeScript(schema, sentenceSchema, brief, random, faults)
    : fillSchema(schema, random);
  return JSON.stringify(faults.has('wrong-schema') ? violate(fitting) : fitting);
}

/** The same without its first property and with one that nobody asked for. */
function violate(fitting: unknown): object {
  const [, ...others] = Object.entries(fitting as object);
  return { ...Object.fromEntries(others), unexpected: true };
}
