import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCloud } from './cloud.ts';
import { chooseFreePorts, host } from './ports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-exports-'));
  const rules = "rules_version = '2';\nservice";
  await writeFile(join(folder, 'firestore.rules'), `${rules} cloud.firestore {}\n`);
  await writeFile(join(folder, 'storage.rules'), `${rules} firebase.storage {}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const path = 'v1/projects/demo-test/databases/(default)/documents/jobs/a';
const headers = { Authorization: 'Bearer owner' };

async function start(data: string, exports: { importFrom?: string; exportTo?: string }) {
  const ports = await chooseFreePorts();
  const told: string[] = [];
  const cloud = await startCloud({
    root: folder,
    ports,
    dataFolder: join(folder, data),
    renderProgram: '',
    only: ['firestore'],
    heygen: {},
    tell: (text) => told.push(text),
    report: (line) => told.push(line),
    ...exports,
  });
  return { cloud, told, document: `http://${host}:${ports.firestore}/${path}` };
}

it('ends with an export that another one can begin with', async () => {
  const exportTo = join(folder, 'seed');
  const first = await start('first', { exportTo });
  const body = JSON.stringify({ fields: { n: { integerValue: '7' } } });
  await fetch(first.document, { method: 'PATCH', headers, body });
  await first.cloud.close();
  expect(first.told).toEqual([`Documents exported to ${exportTo}: 1.`]);
  const lines = await readFile(join(exportTo, 'firestore_export', 'documents.jsonl'), 'utf8');
  expect(lines).toContain('"integerValue":"7"');

  const second = await start('second', { importFrom: exportTo });
  const found = await (await fetch(second.document, { headers })).json();
  expect(found).toMatchObject({ fields: { n: { integerValue: '7' } } });
  await second.cloud.close();
});
