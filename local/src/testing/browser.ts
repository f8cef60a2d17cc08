import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

// Web security stays on (the packaged default switches it off): CORS is part of what we test.
const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--font-render-hinting=none',
];

/** A headless Chromium: the one named by CHROME_PATH, else the one that came with npm. */
export async function launchBrowser(): Promise<Browser> {
  const ownChrome = process.env['CHROME_PATH'];
  if (ownChrome) {
    return chromium.launch({ executablePath: ownChrome, args: ['--no-sandbox'] });
  }
  const folder = await unpackedChromium();
  const executablePath = join(folder, 'chromium');
  const env = browserEnvironment(folder);
  try {
    return await chromium.launch({ executablePath, args: flags, env });
  } catch {
    // A machine without NSS: the package carries the libraries it needs.
    const carried = join(folder, 'al2023', 'lib');
    const libraries = [carried, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    return chromium.launch({
      executablePath,
      args: flags,
      env: { ...env, LD_LIBRARY_PATH: libraries },
    });
  }
}

function browserEnvironment(folder: string): Record<string, string> {
  const env: Record<string, string> = { HOME: folder };
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) env[name] = value;
  }
  if (!existsSync('/etc/fonts')) env['FONTCONFIG_PATH'] ??= join(folder, 'fonts');
  return env;
}

/**
 * Unpacks once per version into a folder that appears under its name only when complete: the
 * package itself takes a half-written file of a parallel test run for a finished one.
 */
async function unpackedChromium(): Promise<string> {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const packageFolder = join(fileURLToPath(entry), '..', '..');
  const { version } = createRequire(import.meta.url)(join(packageFolder, 'package.json')) as {
    version: string;
  };
  const folder = join(tmpdir(), `cvplus-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const staging = await mkdtemp(`${folder}-`);
  await run(process.execPath, ['--input-type=module', '-e', unpackProgram(entry, packageFolder)], {
    env: { ...process.env, TMPDIR: staging },
  });
  try {
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

function unpackProgram(entry: string, packageFolder: string): string {
  const libraries = join(packageFolder, 'bin', 'al2023.tar.br');
  return `
    import chromium, { inflate } from ${JSON.stringify(entry)};
    await Promise.all([chromium.executablePath(), inflate(${JSON.stringify(libraries)})]);
  `;
}
