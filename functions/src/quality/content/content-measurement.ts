import type { AspectRatio } from '@cvplus/contracts/video-options';
import type { CaptionCue } from '../../platform/caption-cues.ts';
import type { MediaFacts } from '../../platform/media-facts.ts';
import type { Measured } from '../measured.ts';
import type { Speech } from '../sound/find-speech.ts';
import type { LipOffset } from './lips/lip-offset.ts';
import type { Transcript } from './outside/transcriber.ts';

/** Everything known of what a video says and promises; nothing in here is a judgement. */
export type ContentMeasurement = {
  facts: MediaFacts;
  speech: Measured<Speech>;
  transcript: Measured<Transcript>;
  captions: Measured<CaptionCue[]>;
  lips: Measured<LipOffset>;
  /** Texts that a model read in sampled frames. */
  visibleTexts: Measured<string[]>;
};

/** What the video should say and be. */
export type ContentExpectation = {
  script: {
    content: string;
    /** ISO 639-1. */
    language: string;
  };
  /** Whose name and which employers are spoken of: misheard in writing more than in sound, and worse when wrong. */
  names: readonly string[];
  /** The name that a card should show; null when it need not be shown. */
  cardName: string | null;
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  wantsAudio: boolean;
  wantsCaptions: boolean;
  /** Our own renderer captions a script that none of its voices speaks; then nobody is missed. */
  mayBeCaptionedOnly?: boolean;
};
