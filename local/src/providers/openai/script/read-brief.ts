import { isRecord } from '../schema/json-schema.ts';
import { scriptLanguages, type ScriptLanguage } from './phrases/phrases.ts';

export type BriefFact = { id: string; kind: string; text: string };

/** What a script is asked to be made of. */
export type Brief = {
  facts: BriefFact[];
  language: ScriptLanguage;
  targetWords: number;
  /** The last sentence, word for word, where one is asked for. */
  callToAction?: string;
};

const usualWords = 120;
/** A broken page of braces is given up on, not searched for minutes. */
const mostAttempts = 200;

/** The first JSON object in the texts that has a list of facts; undefined when there is none. */
export function findBrief(texts: readonly string[]): Brief | undefined {
  for (const text of texts) {
    let attempts = 0;
    for (let start = text.indexOf('{'); start !== -1; start = text.indexOf('{', start + 1)) {
      if (++attempts > mostAttempts) break;
      const brief = readBrief(parse(balancedFrom(text, start)));
      if (brief) return brief;
    }
  }
  return undefined;
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** From an opening brace to the one that closes it; braces within JSON strings do not count. */
function balancedFrom(text: string, start: number): string | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character === '\\') at++;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return undefined;
}

function readBrief(found: unknown): Brief | undefined {
  if (!isRecord(found) || !Array.isArray(found['facts'])) return undefined;
  const facts = found['facts'].flatMap((fact: unknown) => {
    if (!isRecord(fact)) return [];
    const { id, kind, text } = fact;
    if (typeof id !== 'string' || typeof text !== 'string') return [];
    return [{ id, kind: typeof kind === 'string' ? kind : '', text: text.trim() }];
  });
  const { language, targetWords, callToAction } = found;
  return {
    facts: facts.filter(({ text }) => text !== ''),
    language: readLanguage(language),
    targetWords:
      typeof targetWords === 'number' && targetWords > 0 ? Math.round(targetWords) : usualWords,
    ...(typeof callToAction === 'string' && callToAction !== '' && { callToAction }),
  };
}

/** `de`, `de-AT`, `German`, `Deutsch`; English for what is none of the four. */
function readLanguage(said: unknown): ScriptLanguage {
  const word = typeof said === 'string' ? said.trim().toLowerCase() : '';
  const names: Record<ScriptLanguage, RegExp> = {
    en: /^en/,
    de: /^(de|ger)/,
    fr: /^fr/,
    es: /^(es|span)/,
  };
  return scriptLanguages.find((language) => names[language].test(word)) ?? 'en';
}
