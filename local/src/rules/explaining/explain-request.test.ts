import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExplainer } from '../explain.ts';
import { explanationLines } from '../explanation-lines.ts';
import { startOwnEmulators, type OwnEmulators } from '../testing/rules-emulators.ts';
import { readExplainArguments } from './explain-arguments.ts';
import { explainRequest } from './explain-request.ts';
import { cloudData, DataError, folderData, nothingStored, type StoredData } from './stored-data.ts';

const explainer = openExplainer({
  firestoreRules: `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/jobs/{job} {
    allow get: if resource.data.team == get(/databases/$(database)/documents/users/$(request.auth.uid)).data.team
      && exists(/databases/$(database)/documents/teams/$(resource.data.team));
    allow update: if request.resource.data.at == timestamp.date(2026, 1, 2)
      && getAfter(request.path).data == request.resource.data && exists(request.path);
  }
}`,
  storageRules: `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o/{name} {
    allow get: if resource.size == 5 && resource.contentType == 'text/plain';
    allow create: if resource == null && request.resource.metadata.by == request.auth.uid;
  }
}`,
});

let folder: string;
let emulators: OwnEmulators;
const project = 'demo-explain';

/** The last line of the explanation. */
async function outcomeOf(data: StoredData, ...commandLine: string[]): Promise<string | undefined> {
  const wish = readExplainArguments(commandLine);
  if (wish.type !== 'explain') throw new Error(wish.type === 'wrong' ? wish.sentence : 'help');
  const how = { explainer, data, now: new Date('2026-11-22T12:00:00Z'), defaultBucket: 'bucket' };
  return explanationLines(await explainRequest(wish, how)).at(-1);
}

const stored = {
  'jobs/1': { team: 'red' },
  'users/ann': { team: 'red' },
  'users/bob': { team: 'blue' },
  'teams/red': {},
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-explain-'));
  emulators = await startOwnEmulators();
  const { firestore, storage } = emulators;
  const documents = `http://${firestore.host}:${firestore.port}/v1/projects/${project}/databases/(default)/documents`;
  const authorization = 'Bearer owner';
  for (const [path, plain] of Object.entries(stored)) {
    const file = join(folder, `${path}.json`);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, JSON.stringify(plain));
    const entries = Object.entries(plain).map(([name, text]) => [name, { stringValue: text }]);
    const response = await fetch(`${documents}/${path}`, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ fields: Object.fromEntries(entries) as object }),
    });
    if (!response.ok) throw new Error(await response.text());
  }
  const uploaded = await fetch(
    `http://${storage.host}:${storage.port}/upload/storage/v1/b/bucket/o?uploadType=media&name=note.txt`,
    { method: 'POST', headers: { authorization, 'content-type': 'text/plain' }, body: 'hello' },
  );
  if (!uploaded.ok) throw new Error(await uploaded.text());
});

afterAll(async () => {
  await emulators.close();
  await rm(folder, { recursive: true });
});

const address = ({ host, port }: { host: string; port: number }) => `${host}:${port}`;
const sources: Record<string, () => StoredData> = {
  'files in a folder': () => folderData(folder, '2026-11-22T12:00:00Z'),
  'a running cloud': () =>
    cloudData({
      firestore: address(emulators.firestore),
      storage: address(emulators.storage),
      project,
    }),
};

describe.each(Object.keys(sources))('with %s', (name) => {
  const data = () => sources[name]?.() ?? nothingStored;

  it('reads the document, and whatever the rules look up', async () => {
    expect(await outcomeOf(data(), 'get', 'jobs/1', '--as', 'ann')).toBe('allowed @ L4');
    expect(await outcomeOf(data(), 'get', 'jobs/1', '--as', 'bob')).toBe(
      "denied: false for 'get' @ L4",
    );
    expect(await outcomeOf(data(), 'get', 'jobs/2', '--as', 'ann')).toContain('Null value error.');
  });

  it('knows documents as an update would leave them', async () => {
    const after = join(folder, 'after.json');
    const fields = { at: { timestampValue: '2026-01-02T00:00:00Z' } };
    await writeFile(after, JSON.stringify({ fields }));
    const update = ['update', 'jobs/1', '--as', 'ann', '--after', after];
    expect(await outcomeOf(data(), ...update)).toBe('allowed @ L6');
    await writeFile(after, JSON.stringify({ at: '2026-01-02' }));
    expect(await outcomeOf(data(), ...update)).toBe("denied: false for 'update' @ L6");
  });
});

describe('a file', () => {
  const file = ['--storage', '--size', '5', '--type', 'text/plain'];

  it('is as the arguments describe it', async () => {
    expect(await outcomeOf(nothingStored, 'get', 'x', ...file)).toBe('allowed @ L4');
    expect(await outcomeOf(nothingStored, 'get', 'x', ...file, '--missing')).toContain('denied');
    const by = ['--as', 'ann', '--metadata', '{"by":"ann"}'];
    expect(await outcomeOf(nothingStored, 'create', 'x', ...file, ...by)).toBe('allowed @ L5');
    expect(await outcomeOf(nothingStored, 'create', 'x', ...file, ...by, '--existing')).toBe(
      "denied: false for 'create' @ L5",
    );
  });

  it('is read from a running cloud', async () => {
    const data = sources['a running cloud']?.() ?? nothingStored;
    expect(await outcomeOf(data, 'get', 'note.txt', '--storage')).toBe('allowed @ L4');
    expect(await outcomeOf(data, 'get', 'none.txt', '--storage')).toContain('denied');
  });
});

describe('what cannot be read', () => {
  it('is named', async () => {
    const bad = join(folder, 'bad.json');
    await writeFile(bad, '{');
    const get = (doc: string) => outcomeOf(nothingStored, 'get', 'jobs/1', '--doc', doc);
    await expect(get(bad)).rejects.toThrow(`${bad} is not JSON`);
    await expect(get(join(folder, 'none'))).rejects.toThrow('none cannot be read.');
    await writeFile(bad, '[]');
    await expect(get(bad)).rejects.toThrow(`${bad} holds no JSON object.`);
  });

  it('is a cloud that does not run', async () => {
    // Port 1 is nobody's.
    const data = cloudData({ firestore: '127.0.0.1:1', storage: '127.0.0.1:1', project });
    const asked = outcomeOf(data, 'get', 'jobs/1');
    await expect(asked).rejects.toThrow('Firestore does not answer at 127.0.0.1:1.');
    await expect(asked).rejects.toBeInstanceOf(DataError);
  });
});
