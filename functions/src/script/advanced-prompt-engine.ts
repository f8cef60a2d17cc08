import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, OptimizedScript, ScriptSentence } from '@cvplus/contracts/script';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import { buildScript } from './build-script.ts';
import { findUnsupportedClaims } from './grounding/find-unsupported-claims.ts';
import type { ScriptDraft, ScriptWriter, WritingRequest } from './script-writer.ts';
import { TemplateWriter } from './template-writer.ts';
import { holdsContact } from './writing/english/plain-words.ts';
import { scriptLanguageOf } from './writing/packs.ts';
import { paceOf } from './writing/spoken-time.ts';

export type PromptEngineSettings = {
  writer?: ScriptWriter;
  /** Pace of the voice; without it, that of the in-house voice the options ask for. */
  wordsPerMinute?: number;
};

/** Turns a CV into a spoken script of which every sentence is carried by the CV. */
export class AdvancedPromptEngine {
  readonly #writer: ScriptWriter;
  readonly #wordsPerMinute: number | undefined;

  constructor({ writer = new TemplateWriter(), wordsPerMinute }: PromptEngineSettings = {}) {
    this.#writer = writer;
    this.#wordsPerMinute = wordsPerMinute;
  }

  /** Whatever the writer is, nothing ungrounded leaves here: one repair, then the sentence goes. */
  async generateOptimizedScript(
    cv: ParsedCV,
    options: VideoOptions,
    business: BusinessContext = {},
  ): Promise<OptimizedScript> {
    const wordsPerMinute = this.#wordsPerMinute ?? paceOf(options);
    const language = scriptLanguageOf(cv, options);
    const request: WritingRequest = {
      cv,
      options,
      business,
      language,
      wordsPerMinute,
      refused: [],
      signal: AbortSignal.timeout(60_000),
    };
    let draft = await this.#writer.write(request);
    const refused = refusedSentences(draft, request);
    if (refused.length > 0) {
      const reasons = refused.map((text) => ({ text, reasons: [] }));
      draft = await this.#writer.write({ ...request, refused: reasons });
    }
    const { sentences, notes } = withoutRefused(draft, request);
    return buildScript(sentences, {
      method: this.#writer.method,
      language,
      style: options.style,
      notes,
      wordsPerMinute,
    });
  }
}

function ownWordsOf({ targetRole, targetCompany, callToAction }: BusinessContext): string[] {
  return [targetRole, targetCompany, callToAction].filter((words) => words !== undefined);
}

function refusedSentences({ sentences }: ScriptDraft, { cv, business }: WritingRequest): string[] {
  const claims = findUnsupportedClaims({ sentences }, cv, ownWordsOf(business));
  const unsupported = new Set(claims.map((claim) => claim.sentence));
  const seen = new Set<string>();
  return sentences
    .filter(({ text, factIds }, index) => {
      const repeated = seen.has(text.toLowerCase());
      seen.add(text.toLowerCase());
      // The owner’s own call to action may say how to reach them; our sentences never do.
      const reveals = factIds.length > 0 && holdsContact(text);
      return unsupported.has(index) || repeated || reveals;
    })
    .map(({ text }) => text);
}

function withoutRefused(
  draft: ScriptDraft,
  request: WritingRequest,
): { sentences: ScriptSentence[]; notes: string[] } {
  if (refusedSentences(draft, request).length === 0) return draft;
  // Alone, a repeated sentence is no fault; what is then still refused claims too much.
  const distinct = draft.sentences.filter(
    ({ text }, index, all) =>
      all.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === index,
  );
  const grounded = distinct.filter(
    (sentence) => refusedSentences({ sentences: [sentence], notes: [] }, request).length === 0,
  );
  const left = draft.sentences.length - grounded.length;
  const note = `${left} ${left === 1 ? 'sentence was' : 'sentences were'} left out because the CV does not say what they claimed.`;
  const sentences = grounded.length > 0 ? grounded : [greeting(request.cv)];
  return { sentences, notes: [...draft.notes, note] };
}

function greeting(cv: ParsedCV): ScriptSentence {
  const factIds = cv.facts.filter(({ kind }) => kind === 'name').map(({ id }) => id);
  return { text: `Hello, I'm ${cv.personalInfo.name}.`, scene: 'opening', factIds };
}
