import { FieldPath, Filter } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore-server.ts';
import { type AdminClient, connectAdmin } from '../testing/admin-client.ts';
import { gateThat } from '../testing/gates.ts';

// What random runs found, each as short as it could be made.

let server: FirestoreServer;
let admin: AdminClient;

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0, dataFolder: null, gate: gateThat(() => true) });
  admin = connectAdmin(server.port);
});

beforeEach(() => server.reset());

afterAll(async () => {
  await admin.stop();
  await server.close();
});

it('sorts by inequalities in the order of their names, whether these need quotes or not', async () => {
  const { db } = admin;
  await db.doc('c/a').set({ a: 2, 'n-1': 0 });
  await db.doc('c/b').set({ a: 1, 'n-1': 1 });
  const either = Filter.or(Filter.where(new FieldPath('n-1'), '!=', 5), Filter.where('a', '>', 5));
  const { docs } = await db.collection('c').where(either).get();
  expect(docs.map(({ id }) => id)).toEqual(['b', 'a']);
});
