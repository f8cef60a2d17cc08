import { DidError } from './api-error.ts';

/** The magic words that make content one that D-ID refuses, in scripts and names of files. */
const magicWord = 'moderate-me';

export function refuseWords(script: string): void {
  if (script.includes(magicWord)) throw textRefused();
}

export function textRefused(): DidError {
  return new DidError(451, 'TextModerationError', 'the text was refused by our moderation');
}

/** `name`: an address or a file's name. */
export function refusePicture(name: string): void {
  if (name.includes(magicWord)) {
    throw new DidError(451, 'ImageModerationError', 'the image was refused by our moderation');
  }
  if (name.includes('celebrity')) throw celebrityRefused();
}

export function celebrityRefused(): DidError {
  return new DidError(451, 'CelebrityRecognizedError', 'a celebrity was recognized in the image');
}

export function refuseSound(name: string): void {
  if (name.includes(magicWord)) {
    throw new DidError(451, 'AudioModerationError', 'the audio was refused by our moderation');
  }
}
