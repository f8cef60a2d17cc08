import { readFileSync } from 'node:fs';

/** Linux counts the time of a process in hundredths of a second. */
const ticksPerSecond = 100;

/** Processor time of all ended children of this process; NaN where the system does not tell. */
export function childrenSeconds(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // The name of the program stands in brackets and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system] = [fields[13], fields[14]].map(Number);
    return ((user ?? NaN) + (system ?? NaN)) / ticksPerSecond;
  } catch {
    return NaN;
  }
}
