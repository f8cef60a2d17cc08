// Runs one command in a process group of its own, and ends the whole group when told to or when
// the starter is gone, however it went: a crashed start leaves nothing running.
import { spawn } from 'node:child_process';

const graceMs = 6000;
const [command = '', ...commandArguments] = process.argv.slice(2);
const child = spawn(command, commandArguments, { stdio: ['ignore', 'inherit', 'inherit'] });

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  child.kill('SIGTERM');
  setTimeout(endGroup, graceMs).unref();
}

/** Also ends this process, which leads the group. */
function endGroup(): void {
  process.kill(-process.pid, 'SIGKILL');
}

function report(outcome: { code: number | null; signal: string | null }): void {
  if (process.connected) process.send?.(outcome, endGroup);
  else endGroup();
}

child.once('error', () => report({ code: 127, signal: null }));
child.once('exit', (code, signal) => report({ code, signal }));
process.on('disconnect', stop);
process.on('message', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
