import { join } from 'node:path';
import type { CaptionCue } from '../../platform/caption-cues.ts';
import { ToolError } from '../../platform/run-tool.ts';
import { withTempFolder } from '../../platform/temp-folder.ts';
import type { Examination } from '../decode-media.ts';
import type { Measured } from '../measured.ts';
import type { Speech } from '../sound/find-speech.ts';
import { longestLookSeconds } from '../video-measurement.ts';
import { captionedOnly, isCaptionedOnly } from './captioned-only.ts';
import { readWebVtt } from './captions/read-web-vtt.ts';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';
import { measureLips } from './lips/measure-lips.ts';
import { extractSound } from './outside/extract-sound.ts';
import { OutsideError, outsideReasons } from './outside/outside-error.ts';
import type { FrameAdvice, QualityAdvisor } from './outside/quality-advisor.ts';
import { sampleFrames } from './outside/sample-frames.ts';
import type { Transcriber, Transcript } from './outside/transcriber.ts';

/** Who outside may be asked; null: nobody. */
export type ContentHelp = {
  transcriber: Transcriber | null;
  advisor: QualityAdvisor | null;
  /** Whether sound and picture may leave our own machines for it. */
  mayLeave: boolean;
};

export type MeasuredContent = {
  measurement: ContentMeasurement;
  /** For `assessment.advice`. */
  advice: FrameAdvice['remarks'];
};

/**
 * Gathers what `contentOf` judges: what is said (a transcriber outside), lips, what frames show (a model outside),
 * beside what was measured of the sound. `captions` is WebVTT or its cues. Throws only when cancelled or when
 * ffmpeg could not be started.
 */
export async function measureContent(
  examination: Examination,
  speech: Measured<Speech>,
  captions: string | readonly CaptionCue[] | null,
  expectation: ContentExpectation,
  help: ContentHelp,
): Promise<MeasuredContent> {
  const [transcript, lips, frames] = await Promise.all([
    isCaptionedOnly(speech, expectation)
      ? Promise.resolve({ notMeasured: captionedOnly })
      : transcribe(examination, expectation, help),
    expectation.wantsAudio
      ? measureLips(examination)
      : Promise.resolve({ notMeasured: 'No sound was wanted.' }),
    lookAtFrames(examination, help),
  ]);
  const measurement: ContentMeasurement = {
    facts: examination.facts,
    speech,
    transcript,
    captions: readCaptions(captions),
    lips,
    visibleTexts: 'value' in frames ? { value: frames.value.visibleTexts } : frames,
  };
  return { measurement, advice: 'value' in frames ? frames.value.remarks : [] };
}

function readCaptions(captions: string | readonly CaptionCue[] | null): Measured<CaptionCue[]> {
  if (captions === null) return { notMeasured: 'There are no captions.' };
  if (typeof captions !== 'string') return { value: [...captions] };
  const cues = readWebVtt(captions);
  return cues ? { value: cues } : { notMeasured: 'The captions are not WebVTT.' };
}

async function transcribe(
  examination: Examination,
  { names, wantsAudio }: ContentExpectation,
  { transcriber, mayLeave }: ContentHelp,
): Promise<Measured<Transcript>> {
  const { facts, signal } = examination;
  if (!wantsAudio || !facts.audio) return { notMeasured: 'The video has no sound.' };
  if (!transcriber) return { notMeasured: 'Nobody listens: no transcriber is set up.' };
  if (!mayLeave) return { notMeasured: notAsked('Nobody listened', 'not-permitted') };
  const seconds = Math.min(facts.audio.seconds, longestLookSeconds);
  return asked('Nobody listened', () =>
    withTempFolder(async (folder) => {
      const file = join(folder, 'sound.flac');
      if (!(await extractSound(examination, file))) throw new OutsideError('unreadable');
      const heeded = signal ?? new AbortController().signal;
      return await transcriber.transcribe({ file, seconds }, { keywords: names }, heeded);
    }),
  );
}

async function lookAtFrames(
  examination: Examination,
  { advisor, mayLeave }: ContentHelp,
): Promise<Measured<FrameAdvice>> {
  if (!advisor) return { notMeasured: 'Nobody looks at frames: no vision model is set up.' };
  if (!mayLeave) return { notMeasured: notAsked('Nobody looked', 'not-permitted') };
  return asked('Nobody looked', async () => {
    const frames = await sampleFrames(examination);
    if (frames.length === 0) throw new OutsideError('unreadable');
    return await advisor.advise(frames, examination.signal ?? new AbortController().signal);
  });
}

/** A helper's failure is a reason why something is not known, and no fault of the video. */
async function asked<T>(nobody: string, ask: () => Promise<T>): Promise<Measured<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (error instanceof OutsideError) return { notMeasured: notAsked(nobody, error.kind) };
    if (error instanceof ToolError && error.kind !== 'aborted' && error.kind !== 'not-started') {
      return { notMeasured: `${nobody}: the file could not be prepared for it (${error.kind}).` };
    }
    throw error;
  }
}

function notAsked(nobody: string, kind: OutsideError['kind']): string {
  return `${nobody}: ${outsideReasons[kind]}.`;
}
