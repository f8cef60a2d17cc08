import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, ScriptSentence } from '@cvplus/contracts/script';
import type { VideoOptions } from '@cvplus/contracts/video-options';

export type WritingRequest = {
  cv: ParsedCV;
  options: VideoOptions;
  business: BusinessContext;
  wordsPerMinute: number;
  /** Sentences an earlier draft was refused for: they claimed what the CV does not say. */
  refused: string[];
};

export type ScriptDraft = { sentences: ScriptSentence[]; notes: string[] };

/** Whoever writes scripts: our own writer, or a language model. */
export interface ScriptWriter {
  readonly method: 'template' | 'model';
  write(request: WritingRequest): Promise<ScriptDraft>;
}
