// npm run intro: one CV to one checked video without a browser.
import { readFile } from 'node:fs/promises';
import { buildProduct } from '../../scripts/lib/build-product.ts';
import { findRunningStack } from './intro/find-stack.ts';
import { readIntroArguments, type IntroArguments } from './intro/intro-arguments.ts';
import { makeIntro } from './intro/make-intro.ts';
import { openProgressLine } from './intro/progress-line.ts';
import { StepError } from './intro/step-error.ts';
import { onGoodbye } from './stack/goodbye.ts';
import type { Ports } from './stack/ports.ts';
import { startStack } from './stack.ts';

const reading = readIntroArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
if (!reading.ok) {
  console.error(reading.sentence);
  process.exit(2);
}
process.exitCode = await run(reading.introArguments);
// The SDKs keep sockets open for a while after they were closed.
process.exit();

async function run(introArguments: IntroArguments): Promise<number> {
  const goodbye = new AbortController();
  onGoodbye(() => goodbye.abort());
  try {
    const bytes = await readCvFile(introArguments.cvFile);
    await using stack = await openStack(introArguments.verbose);
    const progress = openProgressLine(process.stdout);
    try {
      const work = makeIntro({
        ports: stack.ports,
        introArguments,
        bytes,
        onState: (state) => progress.show(state),
        tell: (line) => console.log(line),
        signal: goodbye.signal,
      });
      const report = await Promise.race([work, stack.broken]);
      progress.end();
      const { media, times, quality, provider } = report;
      console.log(
        `${media.durationSeconds.toFixed(1)} s of video by ${provider ?? 'nobody'} in ${times.observed.finalSeconds ?? '?'} s ` +
          `(first playable after ${times.observed.firstPlayableSeconds ?? '?'} s, quality ${quality?.overall ?? 'not measured'}): ${introArguments.outFolder}`,
      );
      return 0;
    } finally {
      progress.end();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (introArguments.verbose) console.error(error);
    return 1;
  }
}

/** Before anything is started: a wrong path should cost no time. */
async function readCvFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new StepError('Reading the CV', `there is no file to read at ${file}.`, error);
  }
}

type OpenStack = AsyncDisposable & {
  ports: Ports;
  /** Rejects when a part of it ends unasked: then nothing would come any more. */
  broken: Promise<never>;
};

async function openStack(verbose: boolean): Promise<OpenStack> {
  const ports = await findRunningStack();
  if (ports) {
    console.log('Using the CVPlus that is already running on this machine.');
    const broken = new Promise<never>(() => {});
    return { ports, broken, [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const say = (line: string) => console.log(line);
  await buildProduct(say);
  console.log('Starting CVPlus on free ports …');
  const stack = await startStack({
    ports: 'free',
    label: 'intro',
    verbose,
    show: verbose ? say : () => {},
  });
  const broken = stack.broken.then((why) => Promise.reject(new Error(why)));
  return { ports: stack.ports, broken, [Symbol.asyncDispose]: () => stack.close() };
}
