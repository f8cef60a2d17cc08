import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { takeAlong } from '../lib/cleanup.ts';
import { readMemory } from '../lib/memory.ts';

export type TimedRun = {
  wallSeconds: number;
  /** Of the program and everything it started, together, in MB; NaN where the system does not tell. */
  peakMegabytes: number;
  /** When the program printed each line, in seconds after its start. */
  lines: { text: string; atSeconds: number }[];
};

const sampleMs = 100;

/** Runs a program to its end and watches the memory of its whole family. */
export async function runTimed(path: string, programArguments: string[]): Promise<TimedRun> {
  const startedAt = performance.now();
  const since = () => (performance.now() - startedAt) / 1000;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path, ...programArguments],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  takeAlong(child);
  const lines: TimedRun['lines'] = [];
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.trim().split('\n')) lines.push({ text: line, atSeconds: since() });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-500);
  });
  let peakMegabytes = Number.NaN;
  const sampler = setInterval(() => {
    const now = familyOf(child.pid ?? -1)
      .map((pid) => readMemory(pid)?.now ?? 0)
      .reduce((sum, megabytes) => sum + megabytes, 0);
    if (now > 0) peakMegabytes = Math.max(now, Number.isNaN(peakMegabytes) ? 0 : peakMegabytes);
  }, sampleMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(sampler);
  if (code !== 0) throw new Error(`The program failed: ${complaint.trim()}`);
  return { wallSeconds: since(), peakMegabytes, lines };
}

/** The process and its descendants. */
function familyOf(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
  } catch {
    return [];
  }
}
