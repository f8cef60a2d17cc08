import { mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firestoreAccess, storageAccess } from './testing/access-builders.ts';
import { watchRules, type WatchedRules } from './watched-rules.ts';

const firestoreRules = (condition: string) => `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/x/{id} { allow get: if ${condition}; }
}`;
const storageRules = (condition: string) => `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o/{name} { allow get: if ${condition}; }
}`;

const signedIn = 'request.auth != null';
const asked = firestoreAccess({ method: 'get', path: 'x/1', as: 'ann' });
const askedForFile = storageAccess({ method: 'get', path: 'x', as: 'ann', before: {} });

let folder: string;
let watched: WatchedRules;
let told: string[];
let onTold: (() => void) | undefined;

function report(text: string): void {
  told.push(text);
  onTold?.();
}

/** In one turn, so that the watch, in this thread too, never sees half a file. */
const save = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Changes something and waits until the watch has said so. */
async function newsAfter(change: () => void): Promise<string[]> {
  told = [];
  const heard = new Promise<void>((resolve) => (onTold = resolve));
  change();
  await heard;
  return told;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvplus-watched-rules-'));
  save('firestore.rules', firestoreRules('false'));
  save('storage.rules', storageRules('false'));
  watched = watchRules({
    folder,
    settleMs: 20,
    report,
  });
});

afterEach(() => {
  watched.close();
  rmSync(folder, { recursive: true });
});

const allows = () => watched.gate.judgeFirestore(asked).allowed;
const inForce = ['firestore.rules has changed and is in force.'];

it('takes a changed file over, each for its own service', async () => {
  expect(allows()).toBe(false);
  expect(await newsAfter(() => save('firestore.rules', firestoreRules(signedIn)))).toEqual(inForce);
  expect(allows()).toBe(true);
  expect(watched.gate.judgeStorage(askedForFile).allowed).toBe(false);
  await newsAfter(() => save('storage.rules', storageRules(signedIn)));
  expect(watched.gate.judgeStorage(askedForFile).allowed).toBe(true);
});

it('keeps the earlier rules while a file does not load, and says where once', async () => {
  const broken = firestoreRules('true &');
  expect(await newsAfter(() => save('firestore.rules', broken))).toEqual([
    [
      "firestore.rules:3:69 Unexpected '&'. Expected '&&'.",
      '  3 |   match /databases/{database}/documents/x/{id} { allow get: if true &; }',
      `    | ${' '.repeat(68)}^`,
      'The earlier rules stay in force.',
    ].join('\n'),
  ]);
  expect(allows()).toBe(false);
  // Saved again as it was, together with a file that did change.
  const news = await newsAfter(() => {
    save('firestore.rules', broken);
    save('storage.rules', storageRules(signedIn));
  });
  expect(news).toEqual(['storage.rules has changed and is in force.']);
  expect(await newsAfter(() => save('firestore.rules', firestoreRules(signedIn)))).toEqual(inForce);
  expect(allows()).toBe(true);
});

it('notices a file that an editor replaced by renaming', async () => {
  for (const condition of [signedIn, 'false']) {
    const replace = () => {
      save('firestore.rules.new', firestoreRules(condition));
      renameSync(join(folder, 'firestore.rules.new'), join(folder, 'firestore.rules'));
    };
    expect(await newsAfter(replace)).toEqual(inForce);
    expect(allows()).toBe(condition === signedIn);
  }
});

it('keeps the rules of a file that is gone, until there is one again', async () => {
  expect(await newsAfter(() => unlinkSync(join(folder, 'firestore.rules')))).toEqual([
    'firestore.rules is missing; the earlier rules stay in force.',
  ]);
  expect(allows()).toBe(false);
  expect(await newsAfter(() => save('firestore.rules', firestoreRules(signedIn)))).toEqual(inForce);
  expect(allows()).toBe(true);
});

it('explains by the rules in force', async () => {
  const conditions = () =>
    watched.gate
      .explainer()
      .firestore(asked)
      .clauses.flatMap(({ steps }) => steps.map((s) => s.value));
  expect(conditions()).toEqual([]);
  await newsAfter(() => save('firestore.rules', firestoreRules("id == '1'")));
  expect(conditions()).toEqual(['true']);
});

it('tells what should be changed, from the start and after each change', async () => {
  watched.close();
  save('firestore.rules', firestoreRules('request.auth == null'));
  const shown: string[] = [];
  watched = watchRules({ folder, report: (text) => void shown.push(text) });
  expect(shown).toEqual([expect.stringContaining('firestore.rules:3:64 Warning: In the hosted')]);
  watched.close();
  watched = watchRules({ folder, settleMs: 20, report });
  const [news] = await newsAfter(() => save('storage.rules', storageRules('true')));
  expect(news?.split('\n')).toEqual([
    'storage.rules has changed and is in force.',
    'storage.rules:3:32 Warning: Anybody may get, signed in or not.',
    '  3 |   match /b/{bucket}/o/{name} { allow get: if true; }',
    `    | ${' '.repeat(31)}^`,
  ]);
});

it('refuses to begin with rules that do not load', () => {
  save('storage.rules', 'nothing');
  expect(() => watchRules({ folder, report: () => {} })).toThrow('storage.rules:1:1');
});
