import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

export type ToolRun = { exitCode: number; stdout: Buffer; stderr: string };

type ToolOptions = {
  signal?: AbortSignal | undefined;
  timeoutMs: number;
  /** Beyond this much on stdout the run is stopped; of stderr the last part is kept. */
  maxOutputBytes?: number;
  /** Written to the tool's stdin, no faster than it reads. */
  input?: AsyncIterable<Uint8Array>;
  /**
   * By file descriptor, 1 or from 3 on without gaps: what the tool writes there is handed over as it
   * comes instead of being kept. The tool waits while a chunk is looked at.
   */
  streams?: Streams;
};

type Streams = Record<number, (chunk: Buffer) => void>;

type ToolErrorKind = 'aborted' | 'timed-out' | 'too-much-output' | 'not-started';

/** The tool was stopped by us or could not be started. A tool that ran and failed has an exit code instead. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly kind: ToolErrorKind;

  constructor(kind: ToolErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

const defaultMaxOutputBytes = 8 * 1024 * 1024;

/** Runs a program without a shell. It is dead when the promise settles, whatever happened. */
export async function runTool(
  tool: string,
  args: string[],
  options: ToolOptions,
): Promise<ToolRun> {
  const { signal, timeoutMs, input, streams = {} } = options;
  const { maxOutputBytes = defaultMaxOutputBytes } = options;
  if (signal?.aborted) throw abortedError(tool, signal);

  const child = spawn(tool, args, {
    shell: false,
    windowsHide: true,
    stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe', ...furtherPipes(streams)],
  });

  let stopped: Error | undefined;
  const stop = (reason: Error) => {
    stopped ??= reason;
    child.kill('SIGKILL');
  };
  const onAbort = () => stop(abortedError(tool, signal));
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(
    () => stop(new ToolError('timed-out', `${tool} was stopped after ${timeoutMs} ms.`)),
    timeoutMs,
  );

  handOver(child, streams, stop);
  const stdout: Buffer[] = [];
  let stdoutBytes = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    if (streams[1]) return;
    stdoutBytes += chunk.length;
    if (stdoutBytes <= maxOutputBytes) stdout.push(chunk);
    else stop(new ToolError('too-much-output', `${tool} wrote more than ${maxOutputBytes} bytes.`));
  });
  const stderr = new Tail(maxOutputBytes);
  child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));

  const closed = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new ToolError('not-started', `${tool} could not be started.`, { cause })),
    );
    child.once('close', (code) => resolve(code ?? -1));
  });
  if (input && child.stdin) {
    feed(input, child.stdin).catch((error: unknown) =>
      stop(error instanceof Error ? error : new Error('The input failed.', { cause: error })),
    );
  }

  try {
    const exitCode = await closed;
    if (stopped) throw stopped;
    return { exitCode, stdout: Buffer.concat(stdout), stderr: stderr.text() };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function handOver(child: ChildProcess, streams: Streams, stop: (reason: Error) => void): void {
  for (const [descriptor, take] of Object.entries(streams)) {
    child.stdio[Number(descriptor)]?.on('data', (chunk: Buffer) => {
      if (child.killed) return;
      try {
        take(chunk);
      } catch (error) {
        stop(error instanceof Error ? error : new Error('Reading failed.', { cause: error }));
      }
    });
  }
}

function furtherPipes(streams: Streams): 'pipe'[] {
  return Object.keys(streams)
    .filter((descriptor) => Number(descriptor) > 2)
    .map(() => 'pipe');
}

/** Ends quietly when the tool stops reading: its exit code tells why. */
async function feed(input: AsyncIterable<Uint8Array>, stdin: Writable): Promise<void> {
  // EPIPE arrives here.
  stdin.on('error', () => stdin.destroy());
  for await (const chunk of input) {
    if (stdin.destroyed) return;
    if (!stdin.write(chunk)) await drained(stdin);
  }
  stdin.end();
}

function drained(stdin: Writable): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stdin.off('drain', settle);
      stdin.off('close', settle);
      resolve();
    };
    if (stdin.destroyed) return resolve();
    stdin.once('drain', settle);
    stdin.once('close', settle);
  });
}

function abortedError(tool: string, signal: AbortSignal | undefined): ToolError {
  return new ToolError('aborted', `${tool} was cancelled.`, { cause: signal?.reason });
}

/** The last bytes of a stream, in bounded memory. */
class Tail {
  private readonly maxBytes: number;
  private chunks: Buffer[] = [];
  private bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.bytes += chunk.length;
    if (this.bytes > 2 * this.maxBytes) this.shorten();
  }

  text(): string {
    this.shorten();
    return Buffer.concat(this.chunks).toString('utf8');
  }

  private shorten(): void {
    const kept = Buffer.concat(this.chunks).subarray(-this.maxBytes);
    this.chunks = [kept];
    this.bytes = kept.length;
  }
}
