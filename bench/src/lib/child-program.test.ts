import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startProgram } from './child-program.ts';

const path = join(import.meta.dirname, 'testing', 'echo-program.ts');
const startEcho = () => startProgram<{ greeting: string }>(path, { programArguments: ['hello'] });

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('asks a program in another process, and hears of its failures', async () => {
  await using program = await startEcho();
  expect(program.ready).toEqual({ greeting: 'hello' });
  expect(program.pid).not.toBe(process.pid);
  expect(await program.ask('echo', { text: 'a' }, 20_000)).toBe('a');
  await expect(program.ask('fail', {}, 20_000)).rejects.toThrow('That did not work.');
  await expect(program.ask('unknown', {}, 20_000)).rejects.toThrow('Nobody answers unknown.');
  expect(await program.ask('echo', { text: 'b' }, 20_000)).toBe('b');
});

it('does not wait for ever', async () => {
  await using program = await startEcho();
  await expect(program.ask('hang', {}, 50)).rejects.toThrow('No answer within');
});

it('tells the last words of a program that ends instead of answering', async () => {
  await using program = await startEcho();
  await expect(program.ask('leave', {}, 20_000)).rejects.toThrow('I am leaving.');
});

it('leaves no process behind', async () => {
  const stopped = await startEcho();
  await stopped.stop();
  const killed = await startEcho();
  await killed.kill();
  expect([isAlive(stopped.pid), isAlive(killed.pid)]).toEqual([false, false]);
});
