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

  type Order = { voice: string; text: string; stretch: number };
  const speak = async ({ voice, text, stretch }: Order): Promise<Uint8Array> => {
    const wasi = new WASI({
      version: 'preview1',
      args: [
        'flite',
        '-voice',
        voice,
        '--setf',
        `duration_stretch=${stretch}`,
        '-t',
        text,
        '-o',
        '/speech.wav',
      ],
      preopens: { '/': folder },
      returnOnExit: true,
    });
    const instance = await engine.instantiate(await compiled, wasi.getImportObject());
    const exitCode = wasi.start(instance);
    if (exitCode !== 0) throw new Error(`The speech engine ended with code ${exitCode}.`);
    return new Uint8Array(fs.readFileSync(`${folder}/speech.wav`));
  };

  threads.parentPort?.on('message', (order: Order) => {
    speak(order).then(
      (wave) => threads.parentPort?.postMessage({ wave }, [wave.buffer as ArrayBuffer]),
      (error: unknown) => threads.parentPort?.postMessage({ failure: String(error) }),
    );
  });
}
