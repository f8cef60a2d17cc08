import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, OptimizedScript, ScriptSentence } from '@cvplus/contracts/script';
import {
  type VideoOptions,
  type VideoOptionsInput,
  videoOptionsSchema,
} from '@cvplus/contracts/video-options';
import { AdvancedPromptEngine } from '../../../functions/src/script/advanced-prompt-engine.ts';
import { analyzeCvContext } from '../../../functions/src/script/context/analyze-cv-context.ts';
import { IndustryTemplateManager } from '../../../functions/src/script/industries/industry-template-manager.ts';
import type { Scored } from '../../../functions/src/script/scoring/score-script.ts';
import type { WritingRequest } from '../../../functions/src/script/script-writer.ts';
import { withoutInstructions } from '../../../functions/src/script/without-instructions.ts';
import { scriptLanguageOf } from '../../../functions/src/script/writing/packs.ts';
import { paceOf } from '../../../functions/src/script/writing/spoken-time.ts';
import type { ReadCorpusCv } from './read-corpus.ts';

/** The corpus was written for this day. */
export const corpusDay = Date.UTC(2026, 10, 22, 12);
export const corpusMonth = { year: 2026, month: 11 };

export const optionsOf = (input: VideoOptionsInput = {}): VideoOptions =>
  videoOptionsSchema.parse(input);

/** The engine as it is without a model. */
export const ownEngine = new AdvancedPromptEngine({ now: () => corpusDay });

const written = new Map<string, Promise<OptimizedScript>>();

/** The script of a CV, written once for all parts. */
export function scriptOf(
  { label, cv }: ReadCorpusCv,
  options: VideoOptions,
): Promise<OptimizedScript> {
  const key = `${label.id} ${JSON.stringify(options)}`;
  const known = written.get(key);
  if (known) return known;
  const script = ownEngine.generateOptimizedScript(cv, options);
  written.set(key, script);
  return script;
}

const templates = new IndustryTemplateManager();

/** What a writer is asked, as the engine asks: for drafts that nothing has mended yet. */
export function requestFor(
  whole: ParsedCV,
  options: VideoOptions,
  business: BusinessContext = {},
): WritingRequest {
  const cv = withoutInstructions(whole);
  const context = analyzeCvContext(cv, business, corpusMonth);
  return {
    cv,
    options,
    business,
    language: scriptLanguageOf(cv, options),
    wordsPerMinute: paceOf(options),
    context,
    template: templates.getTemplate(context.industry.industry, context.level.level),
    errand: { userId: 'bench', key: `bench-${(errands += 1)}` },
    refused: [],
    wording: 0,
    signal: AbortSignal.timeout(60_000),
  };
}
let errands = 0;

/** Sentences as the engine scores them. */
export function scoredFor(
  { cv, options, business, language, wordsPerMinute, template }: WritingRequest,
  sentences: ScriptSentence[],
  method: Scored['method'] = 'template',
): Scored {
  const vocabulary = template.industry === 'general' ? null : template.words[language];
  return {
    sentences,
    cv,
    options,
    business,
    language,
    wordsPerMinute,
    method,
    vocabulary,
    shares: template.structure.scenes,
  };
}

export type WrittenLanguage = 'en' | 'de' | 'fr' | 'es';
const writtenLanguages: readonly string[] = ['en', 'de', 'fr', 'es'];

/** Whether the script is in the words of the CV; of the others only what needs no translation is told. */
export const isWrittenLanguage = (language: string): language is WrittenLanguage =>
  writtenLanguages.includes(language);
