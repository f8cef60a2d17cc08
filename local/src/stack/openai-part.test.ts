import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCloud, type Cloud } from './cloud.ts';
import { productSecrets, productSettings } from './environment.ts';
import { chooseFreePorts, host, type Ports } from './ports.ts';

let folder: string;
let ports: Ports;
let cloud: Cloud;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-openai-'));
  const rules = "rules_version = '2';\nservice";
  await writeFile(join(folder, 'firestore.rules'), `${rules} cloud.firestore {}\n`);
  await writeFile(join(folder, 'storage.rules'), `${rules} firebase.storage {}\n`);
  ports = await chooseFreePorts();
  cloud = await startCloud({
    root: folder,
    ports,
    dataFolder: join(folder, 'data'),
    renderProgram: '',
    only: ['openai'],
    heygen: {},
    tell: () => {},
    report: () => {},
  });
});
afterAll(async () => {
  await cloud?.close();
  await rm(folder, { recursive: true, force: true });
});

it('is reached with the address and the key that the functions are given', async () => {
  const { OPENAI_BASE_URL, ...settings } = productSettings(ports, {});
  const { OPENAI_API_KEY } = productSecrets({ chainPem: '', keyPem: '' });
  const client = new OpenAI({ apiKey: OPENAI_API_KEY ?? '', baseURL: OPENAI_BASE_URL ?? '' });
  expect((await client.models.list()).data.map(({ id }) => id)).toContain('gpt-6.1-terra');
  expect(cloud.openai?.received.map(({ path }) => path)).toEqual(['/openai/v1/models']);
  // Scripts are written by our own writer unless somebody names a model.
  expect(settings).not.toHaveProperty('SCRIPT_MODEL');
  const named = productSettings(ports, { SCRIPT_MODEL: 'gpt-6.1-terra' });
  expect(named).toMatchObject({ SCRIPT_MODEL: 'gpt-6.1-terra', OPENAI_BASE_URL });
});

it('is told of on the control page, and by itself', async () => {
  const state = await (await fetch(`http://${host}:${ports.control}/api/state`)).json();
  const address = `http://${host}:${ports.openai}/_control`;
  expect(state).toMatchObject({
    parts: [{ name: 'openai', address: `${host}:${ports.openai}` }, { name: 'control' }],
    links: [{ label: expect.stringContaining('OpenAI'), address }],
  });
  expect(await (await fetch(address)).json()).toMatchObject({ provider: 'openai' });
});
