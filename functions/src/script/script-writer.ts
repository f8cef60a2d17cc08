import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, ScriptSentence, WritingRecord } from '@cvplus/contracts/script';
import type { ScriptLanguage, VideoOptions } from '@cvplus/contracts/video-options';
import type { CvContext } from './context/cv-context.ts';
import type { IndustryTemplate } from './industries/industry-template.ts';

/** Whose script it is and under which name it is paid for. */
export type Errand = {
  userId: string;
  /** The same for every try of one script, such as the generation's id. */
  key: string;
  /** Ends the asking when nobody waits for the script any more. */
  signal?: AbortSignal | undefined;
};

export type WritingRequest = {
  cv: ParsedCV;
  options: VideoOptions;
  business: BusinessContext;
  language: ScriptLanguage;
  wordsPerMinute: number;
  /** What the CV was understood to be. */
  context: CvContext;
  template: IndustryTemplate;
  errand: Errand;
  /** What an earlier draft was refused for: sentences that claimed what the CV does not say, and why. */
  refused: readonly RefusedSentence[];
  /** Chooses among equally good words: another number, another wording. */
  wording: number;
  signal: AbortSignal;
};

export type RefusedSentence = { text: string; reasons: string[] };

export type ScriptDraft = {
  sentences: ScriptSentence[];
  notes: string[];
  /** What it took; absent for our own writer, which costs nothing. */
  record?: Pick<WritingRecord, 'model' | 'calls' | 'costUsd'>;
  /** A model's remarks on the CV it read. */
  remarks?: string[];
};

/** Whoever writes scripts: our own writer, or a language model. */
export interface ScriptWriter {
  readonly method: 'template' | 'model';
  /** Throws a `WritingError` when no script came of it. */
  write(request: WritingRequest): Promise<ScriptDraft>;
}
