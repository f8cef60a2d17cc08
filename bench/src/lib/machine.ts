import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** What the numbers were measured on, in one line. */
export function describeMachine(): string {
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model ?? 'unknown'}), ${memoryGb} GB, Node ${process.versions.node}, ${process.platform}`;
}

/** Others at work on the machine make every number worse: the run says so. */
export function describeLoad(): string {
  return `load average ${loadavg()[0]?.toFixed(2)}`;
}

export function describeCommit(): string {
  try {
    const git = (...command: string[]) =>
      execFileSync('git', command, { cwd: root, encoding: 'utf8' }).trim();
    const isClean = git('status', '--porcelain') === '';
    return `${git('rev-parse', '--short', 'HEAD')}${isClean ? '' : ' with changes not committed'}`;
  } catch {
    return 'unknown';
  }
}
