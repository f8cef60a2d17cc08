import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderWithProgram } from './render-program.ts';

const order: RenderOrderInput = {
  sentences: [{ text: 'Hello.', scene: 'opening', factIds: [] }],
  cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
};
const forever = new AbortController().signal;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-render-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(body: string): Promise<string> {
  const file = join(folder, 'program.mjs');
  const head = `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
    const [orderFile, flag, outFile] = process.argv.slice(2);
    const log = (line) => appendFileSync(${JSON.stringify(join(folder, 'log'))}, line + '\\n');\n`;
  await writeFile(file, head + body);
  return file;
}

const leftovers = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('cvplus-order-'));

it('hands the order over as a file and leaves no copy of it', async () => {
  const before = await leftovers();
  const render = renderWithProgram({
    program: await program(`writeFileSync(outFile, flag + readFileSync(orderFile, 'utf8'))`),
  });
  const out = join(folder, 'out.mp4');
  await render(order, out, forever);
  expect(await readFile(out, 'utf8')).toBe(`--out${JSON.stringify(order)}`);
  expect(await leftovers()).toEqual(before);
});

it('renders one after another', async () => {
  const render = renderWithProgram({
    program: await program(`log('start'); setTimeout(() => log('end'), 50)`),
  });
  const out = join(folder, 'out.mp4');
  await Promise.all([1, 2, 3].map(() => render(order, out, forever)));
  const log = await readFile(join(folder, 'log'), 'utf8');
  expect(log.trim().split('\n')).toEqual(['start', 'end', 'start', 'end', 'start', 'end']);
});

it('tells why the program failed, and goes on with the next order', async () => {
  const render = renderWithProgram({
    program: await program(`
      if (outFile.endsWith('bad.mp4')) { console.error('no voice found'); process.exit(3); }
      writeFileSync(outFile, 'video')`),
  });
  const bad = render(order, join(folder, 'bad.mp4'), forever);
  const good = render(order, join(folder, 'good.mp4'), forever);
  await expect(bad).rejects.toThrow(/ended with 3: no voice found/);
  await good;
  await access(join(folder, 'good.mp4'));
});

it('ends the program when aborted and removes what it had written', async () => {
  const render = renderWithProgram({
    program: await program(
      `writeFileSync(outFile, 'half'); log('up'); setInterval(() => {}, 1000)`,
    ),
  });
  const out = join(folder, 'out.mp4');
  const abort = new AbortController();
  const running = render(order, out, abort.signal);
  const waiting = render(order, out, abort.signal);
  const stopped = Promise.all([
    expect(running).rejects.toThrow('aborted'),
    expect(waiting).rejects.toThrow('aborted'),
  ]);
  while (!(await readdir(folder)).includes('log')) await new Promise((go) => setTimeout(go, 10));
  abort.abort();
  await stopped;
  expect(await readdir(folder)).not.toContain('out.mp4');
});
