import { join } from 'node:path';
import { buildProduct } from '../../../scripts/lib/build-product.ts';
import { startStack, type Stack } from '../stack.ts';
import type { IndexGuardMode } from '../firestore/indexes/index-guard.ts';
import { checkCloudFiles } from './cloud-files.ts';
import type { CloudMaker } from './emulators.ts';
import { onGoodbye } from './goodbye.ts';
import { localFolder, root } from './places.ts';
import { host, refuseTakenPorts, usualPorts } from './ports.ts';
import { describeStartError } from './start-error.ts';

export type RunSettings = {
  maker: CloudMaker;
  verbose: boolean;
  /** What becomes of queries without their index, on our own Firestore. */
  indexes?: IndexGuardMode;
  /** Writes the scripts, through the OpenAI stand-in; without one, our own writer does. */
  scriptModel?: string | undefined;
  /** Listens to finished videos, through the OpenAI stand-in; without one, nobody does. */
  transcribeModel?: string | undefined;
  say: (line: string) => void;
  complain: (error: unknown) => void;
};

/** The whole product on the usual ports, until Ctrl-C; resolves with the exit code. */
export async function runProduct(settings: RunSettings): Promise<number> {
  const { maker, verbose, indexes = 'refuse', say, complain } = settings;
  const { scriptModel, transcribeModel } = settings;
  const goodbye = Promise.withResolvers<void>();
  onGoodbye(() => goodbye.resolve());
  let stack: Stack | undefined;
  try {
    // What cannot start says so before anything is built.
    checkCloudFiles(root, indexes);
    await refuseTakenPorts(usualPorts);
    await buildProduct(say);
    say('Starting CVPlus …');
    stack = await startStack({
      ports: 'usual',
      maker,
      label: maker === 'own' ? 'start' : 'start-official',
      // Google's emulators forget everything, so nothing else should remember it.
      ...(maker === 'own' && { dataFolder: join(localFolder, 'data') }),
      // Slow enough that the draft is seen first, as with the real provider, which takes minutes.
      heygen: { renderDelayMs: { min: 20_000, max: 30_000 } },
      indexes,
      settings: {
        PROVIDERS: 'heygen,runwayml,did,inhouse',
        ...(scriptModel !== undefined && { SCRIPT_MODEL: scriptModel }),
        ...(transcribeModel !== undefined && { TRANSCRIBE_MODEL: transcribeModel }),
      },
      verbose,
      show: say,
    });
    say(`CVPlus is ready: http://${host}:${stack.ports.app}`);
    say(`The cloud under it: http://${host}:${stack.ports.control}`);
    const why = await Promise.race([goodbye.promise, stack.broken]);
    if (why === undefined) return 0;
    complain(why);
    return 1;
  } catch (error) {
    complain(describeStartError(error));
    if (verbose) complain(error);
    return 1;
  } finally {
    if (stack) say('Stopping …');
    await stack?.close();
  }
}
