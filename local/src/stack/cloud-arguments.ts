import { parseArgs } from 'node:util';
import type { IndexGuardMode } from '../firestore/indexes/index-guard.ts';
import { readIndexMode } from './cloud-indexes.ts';
import { cloudParts, type CloudPart } from './cloud.ts';

export type CloudWish =
  | {
      type: 'run';
      only: CloudPart[];
      dataFolder: string | undefined;
      rulesFolder: string | undefined;
      indexes: IndexGuardMode;
      freePorts: boolean;
      importFolder: string | undefined;
      exportFolder: string | undefined;
    }
  | { type: 'help' }
  | { type: 'wrong'; sentence: string };

export const cloudUsage = `Usage: npm run local -- [options]

The local cloud by itself, until Ctrl-C: ${cloudParts.join(', ')} and the control page.

  --only a,b       only these parts
  --data folder    where data is kept (.local/data of this checkout unless named)
  --rules folder   holds firestore.rules, storage.rules and firestore.indexes.json, if there is
                   one (this checkout unless named)
  --indexes mode   queries without their index: refuse (as production does, unless said
                   otherwise), warn or off
  --import folder  puts the Firestore documents of an export over those that are there
  --export-on-exit folder
                   writes all Firestore documents there at the end
  --free-ports     any ports that are free instead of the usual ones
  --help           this text`;

/** What the command line asks for. */
export function readCloudArguments(commandLine: string[]): CloudWish {
  try {
    const { values } = parseArgs({
      args: commandLine,
      options: {
        only: { type: 'string' },
        data: { type: 'string' },
        rules: { type: 'string' },
        indexes: { type: 'string', default: 'refuse' },
        'free-ports': { type: 'boolean', default: false },
        import: { type: 'string' },
        'export-on-exit': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { type: 'help' };
    const named = values.only?.split(',').map((name) => name.trim()) ?? [...cloudParts];
    const stranger = named.find((name) => !isPart(name));
    if (stranger !== undefined) {
      return { type: 'wrong', sentence: `There is no part named “${stranger}”.` };
    }
    const indexes = readIndexMode(values.indexes);
    if (!indexes) {
      return { type: 'wrong', sentence: `There is no mode “${values.indexes}” for indexes.` };
    }
    const only = cloudParts.filter((part) => named.includes(part));
    const exports = { importFolder: values.import, exportFolder: values['export-on-exit'] };
    const wantsDocuments = Object.values(exports).some((folder) => folder !== undefined);
    if (wantsDocuments && !only.includes('firestore')) {
      return { type: 'wrong', sentence: 'Documents to import or export need the part firestore.' };
    }
    return {
      type: 'run',
      only,
      dataFolder: values.data,
      rulesFolder: values.rules,
      indexes,
      freePorts: values['free-ports'],
      ...exports,
    };
  } catch (error) {
    return { type: 'wrong', sentence: error instanceof Error ? error.message : String(error) };
  }
}

function isPart(name: string): name is CloudPart {
  return cloudParts.some((part) => part === name);
}
