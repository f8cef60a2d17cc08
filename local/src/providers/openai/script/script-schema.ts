import type { TextFault } from '../faults.ts';
import { fillSchema } from '../schema/fill-schema.ts';
import { resolve, typesOf, type JsonSchema } from '../schema/json-schema.ts';
import { composeScript } from './compose-script.ts';
import { phrasesOf } from './phrases/phrases.ts';
import type { Brief } from './read-brief.ts';
import { scenes, type Scene, type Sentence } from './sentence-candidates.ts';

/** The schema of one sentence, when a schema asks for a script: `sentences` with text and fact ids. */
export function sentenceSchemaOf(root: JsonSchema): JsonSchema | undefined {
  const list = read(root.properties?.['sentences'], root);
  const item = list && typesOf(list).includes('array') ? read(list.items, root) : undefined;
  const { text, factIds } = item?.properties ?? {};
  const isText = typesOf(read(text, root) ?? {}).includes('string');
  const isList = typesOf(read(factIds, root) ?? {}).includes('array');
  return isText && isList ? item : undefined;
}

/** A script in the shape of the schema; what else the schema asks for is filled to fit. */
export function writeScript(
  root: JsonSchema,
  sentenceSchema: JsonSchema,
  brief: Brief,
  random: () => number,
  faults: ReadonlySet<TextFault>,
): Record<string, unknown> {
  const list = read(root.properties?.['sentences'], root);
  const text = read(sentenceSchema.properties?.['text'], root);
  const sentences = composeScript(brief, random, faults, {
    leastSentences: list?.minItems ?? 0,
    mostSentences: list?.maxItems ?? Infinity,
    longestText: text?.maxLength ?? Infinity,
  });
  const filled = Object.entries(root.properties ?? {}).map(([name, child]): [string, unknown] => {
    if (name === 'sentences') {
      return [name, sentences.map((each) => shape(each, sentenceSchema, root, random))];
    }
    const isLanguage = name === 'language' && typesOf(child).includes('string') && !child.enum;
    if (isLanguage) return [name, brief.language];
    const remarks = name === 'remarks' ? remarksFor(read(child, root), root, brief) : undefined;
    return [name, remarks ?? fillSchema(child, random, root)];
  });
  return Object.fromEntries(filled);
}

/** One piece of advice, where a list of texts has room for it. */
function remarksFor(
  list: JsonSchema | undefined,
  root: JsonSchema,
  { language }: Brief,
): string[] | undefined {
  const item = read(list?.items, root);
  if (!item || !typesOf(item).includes('string')) return undefined;
  const { remark } = phrasesOf[language];
  const fits = (list?.minItems ?? 0) <= 1 && (list?.maxItems ?? 1) >= 1;
  return fits && remark.length <= (item.maxLength ?? Infinity) ? [remark] : undefined;
}

function shape(
  sentence: Sentence,
  schema: JsonSchema,
  root: JsonSchema,
  random: () => number,
): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, child]) => {
    const known: Record<string, unknown> = { text: sentence.text, factIds: sentence.factIds };
    if (name in known) return [name, known[name]];
    const choices = name === 'scene' ? read(child, root)?.enum : undefined;
    if (choices) return [name, sceneAmong(choices, sentence.scene)];
    return [name, fillSchema(child, random, root)];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** The scene itself where the schema knows it, else the one at the same place of the story. */
function sceneAmong(choices: unknown[], scene: Scene): unknown {
  if (choices.includes(scene)) return scene;
  const share = scenes.indexOf(scene) / (scenes.length - 1);
  return choices[Math.round(share * (choices.length - 1))];
}

function read(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  return schema && resolve(schema, root);
}
