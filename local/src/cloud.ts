// npm run local -- --only firestore,storage: parts of the local cloud by themselves.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProduct } from '../../scripts/lib/build-product.ts';
import { cloudParts, startCloud, type CloudPart } from './stack/cloud.ts';
import { onGoodbye } from './stack/goodbye.ts';
import { host, refuseTakenPorts, usualPorts } from './stack/ports.ts';
import { localFolder, root } from './stack.ts';

const usage = `Usage: npm run local -- [--only ${cloudParts.join(',')}] [--data folder]`;

process.exitCode = await run();
process.exit();

async function run(): Promise<number> {
  try {
    const { only, dataFolder } = readArguments();
    await refuseTakenPorts(usualPorts, only);
    // The HeyGen stand-in makes its videos with the built renderer.
    if (only.includes('heygen')) await buildProduct((line) => console.log(line));
    const cloud = await startCloud({
      root,
      ports: usualPorts,
      dataFolder,
      renderProgram: join(root, 'functions', 'dist', 'programs', 'render.js'),
      only,
      heygen: {},
      report: (line) => console.log(line),
    });
    for (const part of only) console.log(`${part} is ready: ${host}:${usualPorts[part]}`);
    await new Promise<void>((resolve) => onGoodbye(resolve));
    await cloud.close();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function readArguments(): { only: CloudPart[]; dataFolder: string } {
  const { values } = parseArgs({ options: { only: { type: 'string' }, data: { type: 'string' } } });
  const named = values.only?.split(',') ?? cloudParts;
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const only = cloudParts.filter((part) => named.includes(part));
  if (only.length !== named.length) throw new Error(usage);
  return {
    only,
    dataFolder:
      values.data === undefined ? join(localFolder, 'data') : resolve(folder, values.data),
  };
}
