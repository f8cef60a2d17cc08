import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, SceneKind, ScriptSentence } from '@cvplus/contracts/script';
import type { ScriptLanguage, VideoOptions } from '@cvplus/contracts/video-options';
import type { UnsupportedClaim } from '../grounding/claim.ts';
import type { ClaimLanguage } from '../grounding/claim-language.ts';
import { claimLanguages } from '../grounding/languages/claim-languages.ts';
import { findUnsupportedClaims } from '../grounding/find-unsupported-claims.ts';
import { plainTokens } from '../grounding/plain-tokens.ts';
import { scriptSeconds } from '../writing/spoken-time.ts';
import { maskName } from '../writing/any-name.ts';
import type { Manner } from './manner.ts';
import { manners } from './languages/manners.ts';

type SceneShare = { scene: SceneKind; share: number };

/** What is scored: a script and what it was to be. */
export type Scored = {
  sentences: ScriptSentence[];
  cv: ParsedCV;
  options: Pick<VideoOptions, 'style' | 'durationSeconds'>;
  business: BusinessContext;
  language: ScriptLanguage;
  wordsPerMinute: number;
  /** Whose words they are: one’s own words cite nothing. */
  method: 'template' | 'model' | 'custom';
  /** Words people of the field expect to hear; null when the field is unknown. */
  vocabulary: readonly string[] | null;
  /** How the time should be shared out in this field at this level. */
  shares: readonly SceneShare[];
};

export type ReadSentence = ScriptSentence & {
  tokens: string[];
  content: string[];
  seconds: number;
};

/** Everything the measures look at, read once. */
export type Reading = Omit<Scored, 'sentences'> & {
  sentences: ReadSentence[];
  text: string;
  tokens: string[];
  seconds: number;
  claims: UnsupportedClaim[];
  /** Facts that a sentence citing them really tells of; citing alone is nothing. */
  told: Set<string>;
  manner: Manner;
  claimLanguage: ClaimLanguage;
};

export function readScript(scored: Scored): Reading {
  const { language, wordsPerMinute, business, method } = scored;
  const claimLanguage = claimLanguages[language];
  const { small } = claimLanguage;
  const masked = maskName(scored);
  const { cv } = masked;
  const pace = { wordsPerMinute, language };
  const sentences = masked.sentences.map((sentence) => {
    const tokens = plainTokens(sentence.text);
    return {
      ...sentence,
      tokens,
      content: tokens.filter((word) => !small.has(word) && word.length > 1),
      seconds: scriptSeconds([sentence], pace),
    };
  });
  const ownWords = [business.targetRole, business.targetCompany, business.callToAction].filter(
    (words) => words !== undefined,
  );
  return {
    ...scored,
    cv,
    sentences,
    text: sentences.map(({ text }) => text).join(' '),
    tokens: sentences.flatMap(({ tokens }) => tokens),
    seconds: scriptSeconds(sentences, pace),
    told: factsTold(sentences, cv),
    claims: findUnsupportedClaims({ sentences, metadata: { method, language } }, cv, ownWords),
    manner: manners[language],
    claimLanguage,
  };
}

const toldShare = 0.4;

/** A fact is told where some of its words, a figure or a name of it is heard. */
function factsTold(sentences: readonly ReadSentence[], cv: ParsedCV): Set<string> {
  const facts = new Map(cv.facts.map((fact) => [fact.id, fact]));
  const told = new Set<string>();
  for (const { text, tokens, factIds } of sentences) {
    const heard = new Set(tokens.map((token) => token.slice(0, 5)));
    for (const id of factIds) {
      const fact = facts.get(id);
      if (!fact || /^(?:name|contact|headline|summary|personal)$/.test(fact.kind)) continue;
      const words = plainTokens(fact.text).filter((word) => word.length > 3 || /\d/.test(word));
      const found = words.filter((word) => heard.has(word.slice(0, 5))).length;
      const named = fact.text.match(/\d[\d.,]*|\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
      const isNamed = named.some((name) => text.includes(name));
      if (words.length === 0 ? isNamed : found / words.length >= toldShare || isNamed) told.add(id);
    }
  }
  return told;
}

export function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** 0 at `from`, 1 at `to`, straight between; `from` may be the larger. */
export function ramp(value: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}
