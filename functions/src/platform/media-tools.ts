import { constants } from 'node:fs';
import { access, chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runTool } from './run-tool.ts';

export { runTool, ToolError } from './run-tool.ts';

/** ffmpeg and ffprobe as found on this machine, and what that ffmpeg can do. */
export type MediaTools = {
  ffmpeg: string;
  ffprobe: string;
  version: string;
  filters: ReadonlySet<string>;
};

export type MediaToolsEnvironment = {
  FFMPEG_PATH?: string | undefined;
  FFPROBE_PATH?: string | undefined;
  PATH?: string | undefined;
};

type ToolName = 'ffmpeg' | 'ffprobe';

/** ffmpeg or ffprobe is not here, or does not start. The message may be shown to an operator. */
export class MediaToolsMissingError extends Error {
  override readonly name = 'MediaToolsMissingError';
}

const found = new Map<string, Promise<MediaTools>>();

/** Looks at the environment variables, then PATH, then the npm installers; asks each place only once. */
export function findMediaTools(environment: MediaToolsEnvironment): Promise<MediaTools> {
  const { FFMPEG_PATH = '', FFPROBE_PATH = '', PATH = '' } = environment;
  const key = JSON.stringify([FFMPEG_PATH, FFPROBE_PATH, PATH]);
  const known = found.get(key);
  if (known) return known;
  const search = probeMediaTools(
    { ffmpeg: FFMPEG_PATH, ffprobe: FFPROBE_PATH },
    PATH.split(path.delimiter).filter((folder) => folder !== ''),
  );
  found.set(key, search);
  // A tool may be installed later: only a success is remembered.
  search.catch(() => found.delete(key));
  return search;
}

async function probeMediaTools(
  named: Record<ToolName, string>,
  folders: readonly string[],
): Promise<MediaTools> {
  const [ffmpeg, ffprobe] = await Promise.all([
    locateTool('ffmpeg', named.ffmpeg, folders),
    locateTool('ffprobe', named.ffprobe, folders),
  ]);
  const [banner, filterList] = await Promise.all([
    askTool(ffmpeg, ['-hide_banner', '-version']),
    askTool(ffmpeg, ['-hide_banner', '-filters']),
    askTool(ffprobe, ['-hide_banner', '-version']),
  ]);
  return { ffmpeg, ffprobe, version: readVersion(banner), filters: readFilters(filterList) };
}

async function locateTool(
  name: ToolName,
  named: string,
  folders: readonly string[],
): Promise<string> {
  if (named !== '') {
    if (await isExecutable(named)) return named;
    throw new MediaToolsMissingError(
      `${name.toUpperCase()}_PATH names ${named}, which is not a program this process may run.`,
    );
  }
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of folders) {
    const candidate = path.join(folder, file);
    if (await isExecutable(candidate)) return candidate;
  }
  const installed = installedByNpm(name);
  if (installed !== undefined && (await madeExecutable(installed))) return installed;
  throw new MediaToolsMissingError(
    `${name} was not found: set ${name.toUpperCase()}_PATH, put it on PATH, or install @${name}-installer/${name}.`,
  );
}

function installedByNpm(name: ToolName): string | undefined {
  try {
    // Resolved at run time, so that a bundle without the installers still starts.
    const load = createRequire(import.meta.url);
    const installer = load(`@${name}-installer/${name}`) as { path?: unknown };
    return typeof installer.path === 'string' ? installer.path : undefined;
  } catch {
    return undefined;
  }
}

/** npm leaves the packaged ffprobe without its executable bit when install scripts are blocked. */
async function madeExecutable(file: string): Promise<boolean> {
  if (await isExecutable(file)) return true;
  try {
    await chmod(file, 0o755);
  } catch {
    return false;
  }
  return isExecutable(file);
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

async function askTool(tool: string, args: string[]): Promise<string> {
  try {
    const { exitCode, stdout } = await runTool(tool, args, { timeoutMs: 20_000 });
    if (exitCode === 0) return stdout.toString('utf8');
  } catch (cause) {
    throw new MediaToolsMissingError(`${tool} does not start.`, { cause });
  }
  throw new MediaToolsMissingError(`${tool} does not answer ${args.join(' ')}.`);
}

export function readVersion(banner: string): string {
  return /^ff\w+ version (\S+)/m.exec(banner)?.[1] ?? 'unknown';
}

/** Lines look like ` T.C blackdetect       V->V       Detect …`. */
export function readFilters(list: string): ReadonlySet<string> {
  const names = [...list.matchAll(/^ [A-Z.|]{2,3} +(\w+) +[AVN|]+->[AVN|]+/gm)];
  return new Set(names.map((match) => match[1] ?? ''));
}
