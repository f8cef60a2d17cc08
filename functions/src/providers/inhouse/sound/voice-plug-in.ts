import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import { RenderError } from '../render-error.ts';
import type { SpeechSynth } from './speech-synth.ts';

/**
 * A voice that an operator installs beside us, such as one of another licence: a module whose default
 * export makes a `SpeechSynth`. It runs with our rights, so its place comes from the settings alone.
 */
export async function loadVoicePlugIn(place: string): Promise<SpeechSynth> {
  const name = 'plug-in';
  try {
    const address = isAbsolute(place) ? pathToFileURL(place).href : place;
    const { default: make } = (await import(address)) as { default?: unknown };
    if (typeof make !== 'function') throw new Error('Its default export is no function.');
    const voice: unknown = await (make as () => unknown)();
    if (!isVoice(voice)) throw new Error('What it makes is no voice.');
    return voice;
  } catch (cause) {
    // It fails when its turn comes: then the next voice speaks, and the report names this one.
    const failure = new RenderError('voice-failed', 'The voice plug-in cannot be used.', { cause });
    return {
      name,
      speaks: () => true,
      wordingOf: (sentence) => sentence,
      speak: () => Promise.reject(failure),
    };
  }
}

function isVoice(value: unknown): value is SpeechSynth {
  if (typeof value !== 'object' || value === null) return false;
  const { name, speaks, wordingOf, speak } = value as Record<keyof SpeechSynth, unknown>;
  return (
    typeof name === 'string' &&
    [speaks, wordingOf, speak].every((part) => typeof part === 'function')
  );
}
