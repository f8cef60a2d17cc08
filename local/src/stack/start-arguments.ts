import { parseArgs } from 'node:util';
import type { IndexGuardMode } from '../firestore/indexes/index-guard.ts';
import { readIndexMode } from './cloud-indexes.ts';

export type StartWish =
  | {
      type: 'run';
      verbose: boolean;
      indexes: IndexGuardMode;
      /** The language model that writes scripts; without one, our own writer does. */
      scriptModel: string | undefined;
      /** Listens to finished videos; without one, nobody does. */
      transcribeModel: string | undefined;
    }
  | { type: 'wrong'; sentence: string };

export const startUsage = `Usage: npm start -- [options]

  --indexes mode   queries without their index in firestore.indexes.json: refuse (as production
                   does, unless said otherwise), warn or off
  --script-model name
                   scripts by this model, such as gpt-6.1-terra, of the OpenAI stand-in (by our own
                   writer unless named)
  --transcribe-model name
                   finished videos listened to by this model, such as gpt-transcribe, of the OpenAI
                   stand-in, which hears the script (by nobody unless named)
  --verbose        everything that every part says`;

/** What the command line of `npm start` asks for. */
export function readStartArguments(commandLine: string[]): StartWish {
  try {
    const { values } = parseArgs({
      args: commandLine,
      options: {
        verbose: { type: 'boolean', default: false },
        indexes: { type: 'string', default: 'refuse' },
        'script-model': { type: 'string' },
        'transcribe-model': { type: 'string' },
      },
    });
    const indexes = readIndexMode(values.indexes);
    if (!indexes) {
      return { type: 'wrong', sentence: `There is no mode “${values.indexes}” for indexes.` };
    }
    const { 'script-model': scriptModel, 'transcribe-model': transcribeModel } = values;
    for (const model of [scriptModel, transcribeModel]) {
      if (model !== undefined && !/^[\w.-]+$/.test(model)) {
        return { type: 'wrong', sentence: `“${model}” is no name of a model.` };
      }
    }
    return { type: 'run', verbose: values.verbose, indexes, scriptModel, transcribeModel };
  } catch (error) {
    return { type: 'wrong', sentence: error instanceof Error ? error.message : String(error) };
  }
}
