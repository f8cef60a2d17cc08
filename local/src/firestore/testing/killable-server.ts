import { startFirestoreServer } from '../firestore-server.ts';
import { openAndOwned } from './gates.ts';

// A program that a test starts and kills: the server with the data folder of its argument.
const [, , dataFolder] = process.argv;
if (dataFolder === undefined) throw new Error('Name the data folder.');
const { port } = await startFirestoreServer({ port: 0, dataFolder, gate: openAndOwned });
process.send?.({ port });
