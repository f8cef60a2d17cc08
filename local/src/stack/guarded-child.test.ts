import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startGuardedChild, type GuardedChild } from './guarded-child.ts';

const opened: GuardedChild[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((child) => child.kill()));
});

/** A command that starts a grandchild deaf to SIGTERM, prints both ids and never ends. */
const stubborn = `
  const { spawn } = require('node:child_process');
  const grandchild = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"]);
  console.log(process.pid + ' ' + grandchild.pid);
  setInterval(() => {}, 1000);
`;

function start(program: string): { child: GuardedChild; lines: string[] } {
  const lines: string[] = [];
  const child = startGuardedChild({
    name: 'test',
    command: process.execPath,
    commandArguments: ['-e', program],
    folder: import.meta.dirname,
    environment: { PATH: process.env['PATH'] ?? '' },
    onLine: (line) => lines.push(line),
  });
  opened.push(child);
  return { child, lines };
}

async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !condition(); round += 1) await pause(50);
  expect(condition()).toBe(true);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a guarded child', () => {
  it('hands over what the command prints and how it ended', async () => {
    const { child, lines } = start("console.log('out'); console.error('err'); process.exit(3)");
    expect(await child.ended).toBe('exit code 3');
    expect(lines.sort()).toEqual(['err', 'out']);
  });

  it('takes grandchildren with it when it is stopped', async () => {
    const { child, lines } = start(stubborn);
    await until(() => lines.length > 0);
    const pids = lines[0]?.split(' ').map(Number) ?? [];
    await child.stop();
    await until(() => pids.every((pid) => !isAlive(pid)));
  });

  it('takes everything with it at once when it is killed', async () => {
    const { child, lines } = start(stubborn);
    await until(() => lines.length > 0);
    const pids = lines[0]?.split(' ').map(Number) ?? [];
    await child.kill();
    await until(() => pids.every((pid) => !isAlive(pid)));
  });

  it('ends when the program that started it is killed', async () => {
    const starter = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
          import { startGuardedChild } from ${JSON.stringify(join(import.meta.dirname, 'guarded-child.ts'))};
          startGuardedChild({
            name: 'orphan', command: process.execPath, commandArguments: ['-e', ${JSON.stringify(stubborn)}],
            folder: '.', environment: {}, onLine: (line) => console.log(line),
          });
        `,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let printed = '';
    starter.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await until(() => printed.includes('\n'));
    const pids = printed.trim().split(' ').map(Number);
    starter.kill('SIGKILL');
    await until(() => pids.every((pid) => !isAlive(pid)));
  });

  it('says that a command does not exist', async () => {
    const child = startGuardedChild({
      name: 'nothing',
      command: '/no/such/command',
      commandArguments: [],
      folder: import.meta.dirname,
      environment: {},
      onLine: () => {},
    });
    expect(await child.ended).toBe('exit code 127');
  });
});
