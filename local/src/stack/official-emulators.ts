import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { firebaseProgram } from './emulators.ts';
import {
  planOfficial,
  readJavaVersion,
  refuseWithout,
  type OfficialFacts,
  type OfficialPlan,
} from './official-plan.ts';

const run = promisify(execFile);
const names = ['firestore', 'storage'] as const;
const jarSchema = z.object({ downloadPathRelativeToCacheDir: z.string() });
const detailsSchema = z.object({ firestore: jarSchema, storage: jarSchema });

/** Makes sure of everything that Google's emulators need; only then may anything start. */
export async function prepareOfficial(say: (line: string) => void): Promise<OfficialPlan> {
  const facts = await lookAround();
  const plan = planOfficial(facts);
  if (plan.type !== 'download') return plan;
  for (const name of plan.names) {
    say(`Downloading Google's ${name} emulator (once) …`);
    await download(name);
  }
  const missing = (await lookAround()).emulators.filter(({ isPresent }) => !isPresent);
  return missing.length > 0 ? refuseWithout(missing) : { type: 'start' };
}

async function lookAround(): Promise<OfficialFacts> {
  const folder = dirname(createRequire(import.meta.url).resolve('firebase-tools/package.json'));
  const file = join(folder, 'lib', 'emulator', 'downloadableEmulatorInfo.json');
  const details = detailsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const cache =
    process.env['FIREBASE_EMULATORS_PATH'] ?? join(homedir(), '.cache', 'firebase', 'emulators');
  return {
    java: await askJava(),
    emulators: names.map((name) => {
      const jar = details[name].downloadPathRelativeToCacheDir;
      return { name, file: jar, isPresent: existsSync(join(cache, jar)) };
    }),
  };
}

/** Java tells its version on standard error. */
async function askJava(): Promise<number | null> {
  try {
    const { stdout, stderr } = await run('java', ['-version']);
    return readJavaVersion(`${stderr}\n${stdout}`);
  } catch {
    return null;
  }
}

/** By firebase-tools itself, which checks what it gets; a failure shows in what is there after. */
async function download(name: (typeof names)[number]): Promise<void> {
  const command = [firebaseProgram(), `setup:emulators:${name}`];
  // It leaves a log where it runs.
  await run(process.execPath, command, { cwd: tmpdir() }).catch(() => {});
}
