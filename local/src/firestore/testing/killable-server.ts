import { startFirestoreServer } from '../firestore-server.ts';
import { openAndOwned } from './gates.ts';

// A program that a test starts and kills: the server with the data folder of its argument.
const [, , dataFolder, compactAfterBytes, clockOffsetMs = '0'] = process.argv;
if (dataFolder === undefined) throw new Error('Name the data folder.');
const { port } = await startFirestoreServer({
  port: 0,
  dataFolder,
  gate: openAndOwned,
  now: () => new Date(Date.now() + Number(clockOffsetMs)),
  ...(compactAfterBytes && { durability: { compactAfterBytes: Number(compactAfterBytes) } }),
});
process.send?.({ port });
