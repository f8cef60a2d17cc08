import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';

/** Makes the ordered video as an MP4 at `outFile`. Rejects when aborted. */
export type RenderVideo = (
  order: RenderOrderInput,
  outFile: string,
  signal: AbortSignal,
) => Promise<void>;

const keptErrorCharacters = 2000;
const killAfterMs = 3000;

/**
 * Renders by running `node <program> <order.json> --out <file.mp4>`. One at a time: a render takes
 * all cores, and two at once would only finish later.
 */
export function renderWithProgram({ program }: { program: string }): RenderVideo {
  let last: Promise<unknown> = Promise.resolve();
  return (order, outFile, signal) => {
    const turn = last.then(() => renderOnce(program, order, outFile, signal));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function renderOnce(
  program: string,
  order: RenderOrderInput,
  outFile: string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const folder = await mkdtemp(join(tmpdir(), 'cvplus-order-'));
  try {
    const orderFile = join(folder, 'order.json');
    await writeFile(orderFile, JSON.stringify(order), { mode: 0o600 });
    await runProgram([program, orderFile, '--out', outFile], signal);
  } catch (error) {
    await rm(outFile, { force: true });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runProgram(commandArguments: string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, commandArguments, {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The real provider renders on machines of its own: this one's draft goes first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-keptErrorCharacters);
    });
    let killer: NodeJS.Timeout | undefined;
    const stop = () => {
      child.kill('SIGTERM');
      killer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    const settle = (finish: () => void) => {
      clearTimeout(killer);
      signal.removeEventListener('abort', stop);
      finish();
    };
    child.once('error', (error) => settle(() => reject(error)));
    child.once('close', (code, killedBy) =>
      settle(() => {
        if (signal.aborted) reject(abortReason(signal));
        else if (code === 0) resolve();
        else reject(new Error(`The render program ended with ${code ?? killedBy}: ${complaint}`));
      }),
    );
  });
}

function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error('The render was aborted.');
}
