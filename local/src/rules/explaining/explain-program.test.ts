import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const program = new URL('../../rules-explain.ts', import.meta.url).pathname;

async function run(...commandLine: string[]) {
  const child = spawn(process.execPath, [program, ...commandLine], { stdio: 'pipe' });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, error, status] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, error, status };
}

it('exits with 0 for what is allowed and names the line of this checkout’s rules', async () => {
  const { out, status } = await run('get', 'users/ann', '--as', 'ann');
  expect(out).toMatch(/allow get: if isOwner\(uid\);\n.*\^+ true\nallowed @ L\d+\n$/);
  expect(status).toBe(0);
});

it('exits with 1 for what is denied', async () => {
  const { out, status } = await run('list', 'jobs', '--as', 'ann');
  expect(out).toMatch(/denied: Property userId is undefined on object. for 'list' @ L\d+\n$/);
  expect(status).toBe(1);
});

it('exits with 2 for what it does not understand or cannot read', async () => {
  const unknown = await run('get', 'users');
  expect(unknown.error).toContain('“users” is a collection; get needs a document');
  expect(unknown.status).toBe(2);
  const missing = await run('get', 'users/ann', '--rules', 'none.rules');
  expect(missing.error).toContain('none.rules cannot be read.');
  expect(missing.status).toBe(2);
  const { error, status } = await run('get', 'users/ann', '--rules', program);
  expect(error).toMatch(/firestore\.rules:\d+:\d+ Unexpected/);
  expect(status).toBe(2);
});

it('explains itself', async () => {
  const { out, status } = await run('--help');
  expect(out).toContain('Usage: npm run rules:explain');
  expect(status).toBe(0);
});
