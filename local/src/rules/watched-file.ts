import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesGate } from './access.ts';
import { RulesError } from './language/rules-error.ts';

/** One rules file: what of it is in force, and what was last seen on the disk. */
export class WatchedFile {
  gate: RulesGate;
  text: string;
  readonly #path: string;
  readonly #name: string;
  readonly #load: (text: string) => RulesGate;
  /** Null while the file is missing. */
  #seen: string | null;

  /** Throws when the file is missing or does not load. */
  constructor(folder: string, name: string, load: (text: string) => RulesGate) {
    this.#path = join(folder, name);
    this.#name = name;
    this.#load = load;
    this.text = readFileSync(this.#path, 'utf8');
    this.gate = load(this.text);
    this.#seen = this.text;
  }

  /** Takes a change over and says so, or why not; undefined when the file is as it was. */
  lookAgain(): string | undefined {
    const text = readIfThere(this.#path);
    if (text === this.#seen) return undefined;
    this.#seen = text;
    if (text === null) return `${this.#name} is missing; the earlier rules stay in force.`;
    try {
      this.gate = this.#load(text);
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      return [error.message, ...error.excerpt, 'The earlier rules stay in force.'].join('\n');
    }
    this.text = text;
    return `${this.#name} has changed and is in force.`;
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
