import { readFileSync, writeFileSync } from 'node:fs';

/** Resident memory in MB; `peak` since the process started or since `forgetPeak`. */
export type Memory = { now: number; peak: number };

/** What the system says of a process; undefined where it does not tell (other than Linux). */
export function readMemory(pid: number): Memory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string) => {
      const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
      return Number(kilobytes) / 1024;
    };
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return undefined;
  }
}

/** Starts the peak afresh, so that it does not tell of the start of the process. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Where that is not allowed the peak includes the start, which makes the number worse.
  }
}

/** What a process knows of itself, for systems that do not tell others. */
export function ownMemory(): Memory {
  const peak = process.resourceUsage().maxRSS / 1024;
  return { now: process.memoryUsage.rss() / 2 ** 20, peak };
}
