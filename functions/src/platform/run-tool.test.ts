import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runTool, ToolError } from './run-tool.ts';

const node = process.execPath;

async function* repeat(text: string, times: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < times; index += 1) {
    yield Buffer.from(text);
    await sleep(0);
  }
}

it('returns the exit code and both outputs', async () => {
  const run = await runTool(
    node,
    ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3'],
    { timeoutMs: 10_000 },
  );
  expect(run).toEqual({ exitCode: 3, stdout: Buffer.from('out\n'), stderr: 'err\n' });
});

it('passes arguments without a shell', async () => {
  const run = await runTool(node, ['-p', 'process.argv[1]', '$(echo hacked); `id`'], {
    timeoutMs: 10_000,
  });
  expect(run.stdout.toString()).toBe('$(echo hacked); `id`\n');
});

it('writes its input to the tool', async () => {
  const run = await runTool(node, ['-e', 'process.stdin.pipe(process.stdout)'], {
    timeoutMs: 10_000,
    input: repeat('abc', 3),
  });
  expect(run.stdout.toString()).toBe('abcabcabc');
});

it('survives a tool that stops reading', async () => {
  const run = await runTool(node, ['-e', 'process.exit(7)'], {
    timeoutMs: 10_000,
    input: repeat('x'.repeat(100_000), 200),
  });
  expect(run.exitCode).toBe(7);
});

it('kills the tool when the caller cancels', async () => {
  const controller = new AbortController();
  const run = runTool(node, ['-e', 'setInterval(() => {}, 1000)'], {
    timeoutMs: 60_000,
    signal: controller.signal,
  });
  controller.abort();
  await expect(run).rejects.toMatchObject({ name: 'ToolError', kind: 'aborted' });
});

it('does not start for a caller who has already cancelled', async () => {
  const run = runTool('/nowhere/tool', [], { timeoutMs: 1000, signal: AbortSignal.abort() });
  await expect(run).rejects.toMatchObject({ kind: 'aborted' });
});

it('kills a tool that takes too long, even one whose input never comes', async () => {
  const never: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }),
  };
  const run = runTool(node, ['-e', 'process.stdin.resume()'], { timeoutMs: 200, input: never });
  await expect(run).rejects.toMatchObject({ kind: 'timed-out' });
});

it('stops a tool that writes too much', async () => {
  const run = runTool(node, ['-e', 'for (;;) process.stdout.write("x".repeat(10000))'], {
    timeoutMs: 10_000,
    maxOutputBytes: 50_000,
  });
  await expect(run).rejects.toMatchObject({ kind: 'too-much-output' });
});

it('keeps the end of a long error output', async () => {
  const script = 'for (let i = 0; i < 5000; i += 1) console.error("line " + i)';
  const run = await runTool(node, ['-e', script], { timeoutMs: 10_000, maxOutputBytes: 1000 });
  expect(run.stderr).toHaveLength(1000);
  expect(run.stderr).toMatch(/line 4999\n$/);
});

it('stops the tool and passes on the failure of its input', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('a'));
    throw new RangeError('no more frames');
  }
  const run = runTool(node, ['-e', 'process.stdin.resume()'], {
    timeoutMs: 10_000,
    input: broken(),
  });
  await expect(run).rejects.toThrow(RangeError);
});

it('says that a tool could not be started', async () => {
  const run = runTool('/nowhere/tool', [], { timeoutMs: 1000 });
  await expect(run).rejects.toThrow(ToolError);
  await expect(run).rejects.toMatchObject({ kind: 'not-started' });
});

it('hands over what the tool writes to further pipes as it comes, and keeps none of it', async () => {
  const taken: Record<number, number> = { 1: 0, 3: 0 };
  const write = `const fs = require('node:fs');
    for (let round = 0; round < 50; round += 1) for (const pipe of [1, 3]) fs.writeSync(pipe, 'x'.repeat(1000));`;
  const run = await runTool(node, ['-e', write], {
    timeoutMs: 10_000,
    maxOutputBytes: 10,
    streams: {
      1: (chunk) => (taken[1] = (taken[1] ?? 0) + chunk.length),
      3: (chunk) => (taken[3] = (taken[3] ?? 0) + chunk.length),
    },
  });
  expect(taken).toEqual({ 1: 50_000, 3: 50_000 });
  expect(run).toMatchObject({ exitCode: 0, stdout: Buffer.alloc(0) });
});

it('stops the tool when what it wrote cannot be read', async () => {
  const run = runTool(node, ['-e', 'setInterval(() => console.log("x"), 5)'], {
    timeoutMs: 60_000,
    streams: {
      1: () => {
        throw new RangeError('No frame.');
      },
    },
  });
  await expect(run).rejects.toThrow('No frame.');
});
