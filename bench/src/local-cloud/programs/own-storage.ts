// Our Cloud Storage in a process of its own, with the product's rules.
import { join } from 'node:path';
import { openRules } from '../../../../local/src/rules/rules-files.ts';
import { startStorageServer } from '../../../../local/src/storage/storage-server.ts';
import { serveParent } from '../../lib/child-side.ts';
import { ownMemory } from '../../lib/memory.ts';

const [, , dataFolder] = process.argv;
if (dataFolder === undefined) throw new Error('Name the data folder.');
const server = await startStorageServer({
  port: 0,
  dataFolder,
  gate: openRules(join(import.meta.dirname, '..', '..', '..', '..')),
  maxObjectBytes: 2 * 2 ** 30,
});
serveParent({
  ready: { port: server.port },
  answers: { memory: () => Promise.resolve(ownMemory()) },
  close: () => server.close(),
});
