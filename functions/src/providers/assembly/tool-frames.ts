import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs programs that write raw frames, one frame in memory at a time, at the pace of whoever reads
 * them. After `close` none is left running, nor is one started.
 */
export class ToolFrames {
  readonly #tool: string;
  readonly #signal: AbortSignal;
  readonly #running = new Map<ChildProcess, Promise<unknown>>();
  #isOver = false;

  constructor(tool: string, signal: AbortSignal) {
    this.#tool = tool;
    this.#signal = signal;
  }

  /** Ends where the program ends, in whatever way: who counts the frames knows whether all came. */
  async *read(args: string[], frameBytes: number): AsyncGenerator<Uint8Array> {
    if (this.#isOver || this.#signal.aborted) return;
    const child = spawn(this.#tool, args, {
      shell: false,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const closed = once(child, 'close').catch(() => undefined);
    this.#running.set(child, closed);
    const onAbort = () => child.kill('SIGKILL');
    this.#signal.addEventListener('abort', onAbort, { once: true });
    try {
      yield* inFrames(child.stdout, frameBytes);
    } finally {
      this.#signal.removeEventListener('abort', onAbort);
      await this.#end(child);
    }
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await Promise.all([...this.#running.keys()].map((child) => this.#end(child)));
  }

  async #end(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    // Unread frames would keep its pipe open, and it would never be over.
    child.stdout?.destroy();
    await this.#running.get(child);
    this.#running.delete(child);
  }
}

async function* inFrames(
  chunks: AsyncIterable<Buffer>,
  frameBytes: number,
): AsyncGenerator<Uint8Array> {
  let frame = new Uint8Array(frameBytes);
  let filled = 0;
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length;) {
        const taken = Math.min(chunk.length - at, frameBytes - filled);
        frame.set(chunk.subarray(at, at + taken), filled);
        at += taken;
        filled += taken;
        if (filled < frameBytes) continue;
        yield frame;
        frame = new Uint8Array(frameBytes);
        filled = 0;
      }
    }
  } catch {
    // A killed program breaks its pipe; it has no more frames.
  }
}
