/** What the worker is asked to do. */
export type C2paOrder =
  | { type: 'sign'; video: Uint8Array; manifest: string; reserveSize: number }
  | { type: 'read'; video: Uint8Array; settings: string };

/** What it says: `claim` wants the bytes of a signature back before the work goes on. */
export type C2paAnswer =
  | { type: 'claim'; claim: Uint8Array }
  | { type: 'signed'; video: Uint8Array }
  | { type: 'report'; report: string }
  | { type: 'failure'; failure: string };

/**
 * Runs inside a worker thread, from its own source text: it may use nothing from outside its body,
 * and a bundle needs no second entry file for it. The library is made for browsers; the two things
 * it expects of one are put up here, where nothing else sees them.
 */
export function c2paWorker(): void {
  const threads = process.getBuiltinModule('node:worker_threads');
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { createRequire } = process.getBuiltinModule('node:module');
  const { libraryFile, wasmFile } = threads.workerData as { libraryFile: string; wasmFile: string };
  type Definition = {
    alg: string;
    reserveSize: number;
    sign: (claim: Uint8Array) => Promise<Uint8Array>;
  };
  type Library = {
    initSync(input: { module: Uint8Array }): unknown;
    WasmBuilder: {
      fromJson(manifest: string): {
        sign(how: Definition, identities: [], type: string, source: Blob): Promise<Uint8Array>;
      };
    };
    WasmReader: {
      fromBytes(
        type: string,
        bytes: Uint8Array,
        settings: string,
      ): Promise<{ json(): string; free(): void }>;
    };
  };

  // A blob whose bytes can be read at once, as a browser's worker could.
  class OpenBlob extends Blob {
    readonly held: Uint8Array;
    constructor(held: Uint8Array) {
      super([held]);
      this.held = held;
    }
    override slice(from = 0, to = this.held.length): Blob {
      return new OpenBlob(this.held.subarray(Number(from), Number(to)));
    }
  }
  class SyncReader {
    readAsArrayBuffer({ held }: OpenBlob): ArrayBufferLike {
      return held.buffer.slice(held.byteOffset, held.byteOffset + held.byteLength);
    }
  }
  Object.assign(globalThis, { FileReaderSync: SyncReader });

  const library = createRequire(libraryFile)(libraryFile) as Library;
  library.initSync({ module: readFileSync(wasmFile) });
  const port = threads.parentPort;
  const say = (answer: C2paAnswer) => port?.postMessage(answer);

  /** The key stays where it is: the claim goes out, its signature comes back. */
  const askForSignature = (claim: Uint8Array): Promise<Uint8Array> =>
    new Promise((resolve) => {
      port?.once('message', resolve);
      say({ type: 'claim', claim: Uint8Array.from(claim) });
    });

  const perform = async (order: C2paOrder): Promise<C2paAnswer> => {
    if (order.type === 'sign') {
      const { manifest, reserveSize, video } = order;
      const how = { alg: 'es256', reserveSize, sign: askForSignature };
      const builder = library.WasmBuilder.fromJson(manifest);
      const signed = await builder.sign(how, [], 'video/mp4', new OpenBlob(video));
      return { type: 'signed', video: signed };
    }
    const reader = await library.WasmReader.fromBytes('video/mp4', order.video, order.settings);
    const report = reader.json();
    reader.free();
    return { type: 'report', report };
  };

  port?.once('message', (order: C2paOrder) => {
    perform(order).then(say, (error: unknown) => say({ type: 'failure', failure: String(error) }));
  });
}
