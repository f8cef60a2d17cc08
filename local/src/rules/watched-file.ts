import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RulesError } from './language/rules-error.ts';

/** One rules file of a folder, and what was last seen of it on the disk. */
export class WatchedFile {
  readonly #path: string;
  readonly #name: string;
  readonly #takeOver: (text: string) => string[];
  /** Null while the file is missing. */
  #seen: string | null;

  /** What to say of it as it was found. */
  readonly firstWarnings: string[];

  /** Takes the file over; throws when it is missing or `takeOver`, which gives warnings, does. */
  constructor(folder: string, name: string, takeOver: (text: string) => string[]) {
    this.#path = join(folder, name);
    this.#name = name;
    this.#takeOver = takeOver;
    const text = readFileSync(this.#path, 'utf8');
    this.firstWarnings = takeOver(text);
    this.#seen = text;
  }

  /** Takes a change over and says so, or why not; undefined when the file is as it was. */
  lookAgain(): string | undefined {
    const text = readIfThere(this.#path);
    if (text === this.#seen) return undefined;
    this.#seen = text;
    if (text === null) return `${this.#name} is missing; the earlier rules stay in force.`;
    try {
      return [`${this.#name} has changed and is in force.`, ...this.#takeOver(text)].join('\n');
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      return [error.message, ...error.excerpt, 'The earlier rules stay in force.'].join('\n');
    }
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // An editor may be about to put it back, which will be a change of its own.
    return null;
  }
}
