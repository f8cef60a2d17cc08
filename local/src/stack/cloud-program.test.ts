import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './places.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-local-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Started = ReturnType<typeof startLocal>;

/** `npm run local -- …` without npm. */
function startLocal(...commandLine: string[]) {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'local', 'src', 'cloud.ts'),
      ...commandLine,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, INIT_CWD: folder } },
  );
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, lines, ended };
}

const openRules = (service: string, body: string) =>
  `rules_version = '2';\n${service} {\n${body}\n}\n`;

function nextLine(child: Started['child'], isWanted: (line: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (isWanted(line)) resolve();
    });
  });
}

async function writeRules(firestore: string): Promise<void> {
  await writeFile(join(folder, 'firestore.rules'), openRules('service cloud.firestore', firestore));
  const storage = 'match /b/{bucket}/o { }';
  await writeFile(join(folder, 'storage.rules'), openRules('service firebase.storage', storage));
}

it('starts only what is named, tells the addresses, and ends when told to', async () => {
  await writeRules('match /databases/{database}/documents { match /{all=**} { allow read; } }');
  const arguments_ = [
    '--only',
    'firestore,storage',
    '--data',
    'data',
    '--rules',
    '.',
    '--free-ports',
  ];
  const { child, lines, ended } = startLocal(...arguments_);
  const ready = nextLine(child, (line) => line.startsWith('Ready'));
  await Promise.race([ready, ended]);
  const find = (pattern: RegExp) => lines.map((line) => pattern.exec(line)?.[1]).find(Boolean);
  const firestore = find(/export FIRESTORE_EMULATOR_HOST=(.*)/);
  const storage = find(/export STORAGE_EMULATOR_HOST=(.*)/);
  const control = find(/^control +(.*)/);
  expect(lines.some((line) => line.startsWith('heygen'))).toBe(false);
  expect(await (await fetch(`http://${firestore}/`)).text()).toBe('Ok\n');
  expect((await fetch(`${storage}/b/demo/o`)).status).toBe(200);
  const state = (await (await fetch(`${control}/api/state`)).json()) as { parts: object[] };
  expect(state.parts).toHaveLength(3);
  expect((await fetch(`${control}/`)).headers.get('content-type')).toContain('text/html');

  const told = nextLine(child, (line) => line.startsWith('firestore.rules has changed'));
  await writeRules('match /databases/{database}/documents { match /{all=**} { allow write; } }');
  await told;
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

it('shows the place in rules that do not parse, and leaves nothing running', async () => {
  await writeRules('  match /databases/{database}/documents {\n\tallow read: if true &&;\n  }');
  const { lines, ended } = startLocal('--only', 'firestore', '--rules', '.', '--free-ports');
  expect(await ended).toBe(1);
  expect(lines[0]).toMatch(/^firestore\.rules:4:\d+ /);
  expect(lines[1]).toBe('  4 | \tallow read: if true &&;');
  expect(lines[2]).toMatch(/^ {4}\| \t +\^$/);
  expect(lines).toHaveLength(3);
});

it('shows the place in indexes that are not JSON', async () => {
  await writeRules('match /databases/{database}/documents { }');
  await writeFile(join(folder, 'firestore.indexes.json'), '{\n  "indexes": [,]\n}\n');
  const { lines, ended } = startLocal('--only', 'firestore', '--rules', '.', '--free-ports');
  expect(await ended).toBe(1);
  expect(lines).toEqual([
    'firestore.indexes.json:2:15 This is not JSON.',
    '  2 |   "indexes": [,]',
    `    | ${' '.repeat(14)}^`,
  ]);
  await rm(join(folder, 'firestore.indexes.json'));
});

it('explains itself, and exits with 2 when it was told something it does not know', async () => {
  const help = startLocal('--help');
  expect(await help.ended).toBe(0);
  expect(help.lines[0]).toContain('Usage: npm run local');
  const wrong = startLocal('--only', 'firestore,auth');
  expect(await wrong.ended).toBe(2);
  expect(wrong.lines[0]).toBe('There is no part named “auth”.');
});
