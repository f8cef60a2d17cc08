import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FirestoreServer, startFirestoreServer } from '../firestore/firestore-server.ts';
import { gateThat } from '../firestore/testing/gates.ts';
import { projectId } from './environment.ts';
import { wordsBeingChecked } from './words-being-checked.ts';

let firestore: FirestoreServer;
beforeAll(async () => {
  firestore = await startFirestoreServer({
    port: 0,
    dataFolder: null,
    gate: gateThat(() => false),
  });
});
afterAll(() => firestore?.close());

const database = `projects/${projectId}/databases/(default)`;

async function store(id: string, phase: string, content: string, language: string) {
  const text = (stringValue: string) => ({ stringValue });
  const generation = {
    phase: text(phase),
    phaseSinceMs: { integerValue: String(1000 + id.length) },
    script: {
      mapValue: {
        fields: { content: text(content), metadata: { mapValue: { fields: { language: text(language) } } } }, // prettier-ignore
      },
    },
  };
  const fields = { generation: { mapValue: { fields: generation } } };
  const name = `${database}/documents/video_generations/${id}`;
  await firestore.callAsOwner('Commit', { database, writes: [{ update: { name, fields } }] });
}

it('is the script of the video under check that says the names asked for', async () => {
  expect(await wordsBeingChecked(firestore, [])).toBeNull();
  await store('a', 'scripting', 'I am Ada Sand.', 'en');
  expect(await wordsBeingChecked(firestore, ['Ada Sand'])).toBeNull();
  await store('bb', 'checking', 'Ich bin Eva Holm.', 'de');
  await store('ccc', 'checking', 'I am Bo Lund.', 'en');
  const words = async (...names: string[]) => wordsBeingChecked(firestore, names);
  expect(await words('Eva Holm')).toEqual({ text: 'Ich bin Eva Holm.', language: 'de' });
  expect(await words('Bo Lund')).toEqual({ text: 'I am Bo Lund.', language: 'en' });
  // Without names, the one whose check began last.
  expect(await words()).toEqual({ text: 'I am Bo Lund.', language: 'en' });
});
