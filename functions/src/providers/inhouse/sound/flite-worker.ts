/**
 * Runs inside a worker thread, from its own source text: it may use nothing from outside its
 * body. That way a bundle needs no second entry file for the voice.
 *
 * Every sentence is a fresh instance of the speech engine; the module is compiled once.
 */
export function fliteWorker(): void {
  const threads = process.getBuiltinModule('node:worker_threads');
  const { WASI } = process.getBuiltinModule('node:wasi');
  const fs = process.getBuiltinModule('node:fs');
  const { wasmFile, folder } = threads.workerData as { wasmFile: string; folder: string };
  // The types of WebAssembly come with those of a browser, which have no place here.
  type Engine = {
    compile(bytes: Uint8Array): Promise<object>;
    instantiate(compiled: object, imports: object): Promise<object>;
  };
  const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine };
  const compiled = engine.compile(fs.readFileSync(wasmFile));

  /** Runs the engine once; answers with the sounds it made and when each of them ends. */
  const run = async (voice: string, stretch: number, text: string, out: string) => {
    const printed = fs.openSync(`${folder}/sounds.txt`, 'w');
    const grumbled = fs.openSync(`${folder}/grumbles.txt`, 'w');
    try {
      const wasi = new WASI({
        version: 'preview1',
        args: [
          ...['flite', '-voice', voice, '-psdur', '--setf', `duration_stretch=${stretch}`],
          ...['-t', text, '-o', out],
        ],
        preopens: { '/': folder },
        returnOnExit: true,
        stdout: printed,
        stderr: grumbled,
      });
      const instance = await engine.instantiate(await compiled, wasi.getImportObject());
      const exitCode = wasi.start(instance);
      if (exitCode !== 0) throw new Error(`The speech engine ended with code ${exitCode}.`);
    } finally {
      fs.closeSync(printed);
      fs.closeSync(grumbled);
    }
    return fs.readFileSync(`${folder}/sounds.txt`, 'utf8');
  };

  type Order = { voice: string; text: string; stretch: number };
  const speak = async ({ voice, text, stretch }: Order) => {
    const sounds = await run(voice, stretch, text, '/speech.wav');
    const wave = new Uint8Array(fs.readFileSync(`${folder}/speech.wav`));
    // Once more, quickly and unheard, with a pause after every word: that tells the words apart.
    const apart = text
      .replace(/[^\p{L}\p{M}\p{N}'\s-]/gu, '')
      // Capital letters in a row would be read as one word in spite of the pauses.
      .replace(/(?<![\p{L}'])\p{Lu}(?![\p{L}'])/gu, (letter) => letter.toLowerCase())
      .replace(/\s+/gu, ', ');
    return { wave, sounds, soundsOfWords: await run('kal', 1, apart, 'none') };
  };

  threads.parentPort?.on('message', (order: Order) => {
    speak(order).then(
      (spoken) => threads.parentPort?.postMessage(spoken, [spoken.wave.buffer]),
      (error: unknown) => threads.parentPort?.postMessage({ failure: String(error) }),
    );
  });
}
