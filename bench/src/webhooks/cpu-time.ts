import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for user space, whatever the kernel's own clock. */
const ticksPerSecond = 100;

/** Processor time a process has used, in ms; undefined where the system does not tell. */
export function readCpuMs(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold spaces; what follows its bracket does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  } catch {
    return undefined;
  }
}
