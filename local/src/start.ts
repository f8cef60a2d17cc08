// npm start: the whole product on this machine, until Ctrl-C.
import { join } from 'node:path';
import { buildProduct } from '../../scripts/lib/build-product.ts';
import { onGoodbye } from './stack/goodbye.ts';
import { host } from './stack/ports.ts';
import { localFolder, startStack, type Stack } from './stack.ts';

const verbose = process.argv.includes('--verbose');
const say = (line: string) => console.log(line);

const goodbye = Promise.withResolvers<void>();
onGoodbye(() => goodbye.resolve());
process.exitCode = await run();
process.exit();

async function run(): Promise<number> {
  let stack: Stack | undefined;
  try {
    await buildProduct(say);
    say('Starting CVPlus …');
    stack = await startStack({
      ports: 'usual',
      label: 'start',
      dataFolder: join(localFolder, 'data'),
      // Slow enough that the draft is seen first, as with the real provider, which takes minutes.
      heygen: { renderDelayMs: { min: 20_000, max: 30_000 } },
      verbose,
      show: say,
    });
    say(`CVPlus is ready: http://${host}:${stack.ports.app}`);
    const why = await Promise.race([goodbye.promise, stack.broken]);
    if (why === undefined) return 0;
    console.error(why);
    return 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (verbose) console.error(error);
    return 1;
  } finally {
    if (stack) say('Stopping …');
    await stack?.close();
  }
}
