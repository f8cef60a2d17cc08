import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, ScriptSentence, WritingRecord } from '@cvplus/contracts/script';
import type { ScriptLanguage, VideoOptions } from '@cvplus/contracts/video-options';

export type WritingRequest = {
  cv: ParsedCV;
  options: VideoOptions;
  business: BusinessContext;
  language: ScriptLanguage;
  wordsPerMinute: number;
  /** What an earlier draft was refused for: sentences that claimed what the CV does not say, and why. */
  refused: RefusedSentence[];
  signal: AbortSignal;
};

export type RefusedSentence = { text: string; reasons: string[] };

export type ScriptDraft = {
  sentences: ScriptSentence[];
  notes: string[];
  /** What it took; absent for our own writer, which costs nothing. */
  record?: Pick<WritingRecord, 'model' | 'calls' | 'costUsd'>;
  /** A model's remarks on its own script. */
  remarks?: string[];
};

/** Whoever writes scripts: our own writer, or a language model. */
export interface ScriptWriter {
  readonly method: 'template' | 'model';
  /** Throws a `WritingError` when no script came of it. */
  write(request: WritingRequest): Promise<ScriptDraft>;
}
