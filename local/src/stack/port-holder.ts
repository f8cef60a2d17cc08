import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { promisify } from 'node:util';

export type PortHolder = { pid: number; program: string };

const run = promisify(execFile);
const longestProgram = 80;

/** Who listens on a port of this machine; undefined where the system does not tell. */
export async function findPortHolder(port: number): Promise<PortHolder | undefined> {
  try {
    return process.platform === 'linux' ? findInProc(port) : await askLsof(port);
  } catch {
    // Only a help: without an answer the sentence names the port alone.
    return undefined;
  }
}

function findInProc(port: number): PortHolder | undefined {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFileSync(file, 'utf8'));
  const sockets = new Set(
    tables.flatMap((table) => readListeningInodes(table, port)).map((inode) => `socket:[${inode}]`),
  );
  if (sockets.size === 0) return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const pid = pids.find((each) => openFiles(each).some((target) => sockets.has(target)));
  if (pid === undefined) return undefined;
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  return { pid: Number(pid), program: shorten(words.join(' ')) };
}

/** The inodes of the sockets that listen on a port, in the form of /proc/net/tcp. */
export function readListeningInodes(table: string, port: number): string[] {
  const wantedPort = port.toString(16).toUpperCase().padStart(4, '0');
  const listening = '0A';
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => local.endsWith(`:${wantedPort}`) && state === listening)
    .map(([, , , , , , , , , inode = '']) => inode);
}

/** Processes of other people show nothing; files come and go while they are listed. */
function openFiles(pid: string): string[] {
  const folder = `/proc/${pid}/fd`;
  const names = orNothing(() => readdirSync(folder)) ?? [];
  return names.flatMap((name) => orNothing(() => readlinkSync(`${folder}/${name}`)) ?? []);
}

function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

async function askLsof(port: number): Promise<PortHolder | undefined> {
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  return readLsof(stdout);
}

/** `p` lines carry the process id, `c` lines its command. */
export function readLsof(output: string): PortHolder | undefined {
  const lines = output.split('\n');
  const pid = Number(lines.find((line) => line.startsWith('p'))?.slice(1));
  const program = lines.find((line) => line.startsWith('c'))?.slice(1);
  return pid > 0 && program ? { pid, program: shorten(program) } : undefined;
}

function shorten(program: string): string {
  return program.length > longestProgram ? `${program.slice(0, longestProgram)}…` : program;
}
