import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./render.ts', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'render-program-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Outcome = { exitCode: number | null; stdout: string; stderr: string };

function run(args: string[], onStart?: (kill: () => void, line: string) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, TMPDIR: folder },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      onStart?.(() => child.kill('SIGTERM'), stdout);
    });
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

async function writeOrder(order: unknown): Promise<string> {
  const file = path.join(folder, 'order.json');
  await writeFile(file, typeof order === 'string' ? order : JSON.stringify(order));
  return file;
}

const cards = { name: '', headline: '', strengths: [], achievements: [], callToAction: '' };

it('explains in a few words all that is wrong with its input', async () => {
  const out = path.join(folder, 'a.mp4');
  expect(await run([])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^Usage: .*\n$/),
  });
  const broken = await run([await writeOrder('{'), '--out', out]);
  expect(broken).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/is not JSON\.\n$/) });
  const sentences = [{ text: 'Hi', scene: 'dance', factIds: [] }];
  const order = { sentences, cards, theme: 'pink' };
  const invalid = await run([await writeOrder(order), '--out', out]);
  expect(invalid.exitCode).toBe(1);
  expect(invalid.stderr).toMatch(
    /^The order is not valid:\n {2}sentences\.0\.scene: .*\n {2}theme: .*\n$/,
  );
});

it('stops at SIGTERM and leaves nothing behind', async () => {
  const text = 'This is a sentence that is long enough to be interrupted while it is rendered.';
  const order = { sentences: [{ text, scene: 'experience', factIds: [] }], cards };
  const file = await writeOrder(order);
  const outcome = await run(
    [file, '--out', path.join(folder, 'a.mp4'), '--progress'],
    (kill, out) => {
      if (/^[12]\d%$/m.test(out)) kill();
    },
  );
  expect(outcome).toMatchObject({ exitCode: 1, stderr: 'The rendering was cancelled.\n' });
  expect(await readdir(folder)).toEqual(['order.json']);
});
