import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { qualityAssessmentSchema } from '@cvplus/contracts/quality';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMediaTools, runTool } from '../platform/media-tools.ts';

const program = fileURLToPath(new URL('./check-video.ts', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-video-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Outcome = { exitCode: number | null; stdout: string; stderr: string };

function run(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** Four seconds, with black from the first to the third. */
async function film(name: string): Promise<void> {
  const { ffmpeg } = await findMediaTools(process.env);
  const { stderr } = await runTool(
    ffmpeg,
    [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=24:d=4'],
      ...['-f', 'lavfi', '-i', 'sine=f=300:r=48000:d=4'],
      ...['-vf', `drawbox=c=black:t=fill:enable='between(t,1,3.2)',format=yuv420p`],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', path.join(folder, name)],
    ],
    { timeoutMs: 60_000 },
  );
  expect(stderr).toBe('');
}

it('prints what is wrong, and writes it as JSON and as a page with a picture of the place', async () => {
  await film('-i.mp4');
  await writeFile(path.join(folder, 'script.txt'), 'I build things.\n\nCall me.');
  const outcome = await run('--script', 'script.txt', '--seconds', '4', '--', '-i.mp4');
  expect(outcome).toMatchObject({ exitCode: 2, stderr: '' });
  expect(outcome.stdout).toMatch(/^-i\.mp4: Not good enough to be shown\.\n/);
  expect(outcome.stdout).toMatch(/ {2}fail +black-picture \[0:01\]: 2\.\d s of black picture/);
  const json: unknown = JSON.parse(
    await readFile(path.join(folder, '-i.mp4.quality.json'), 'utf8'),
  );
  const { assessment } = json as { assessment: unknown };
  expect(qualityAssessmentSchema.parse(assessment)).toEqual(assessment);
  const page = await readFile(path.join(folder, '-i.mp4.quality.html'), 'utf8');
  expect(page).toContain('src="-i.mp4"');
  expect(page).toMatch(/data-seek="1"[^]*?<img src="data:image\/jpeg;base64,/);
  expect(page).toContain('class="wave"');
}, 60_000);

it('reports what is no video as such', async () => {
  await writeFile(path.join(folder, 'text.mp4'), 'This is not a video.');
  const outcome = await run('text.mp4');
  expect(outcome).toMatchObject({ exitCode: 2, stderr: '' });
  expect(outcome.stdout).toContain('fail        playable: The file is not a readable video.');
  expect(await readFile(path.join(folder, 'text.mp4.quality.html'), 'utf8')).toContain(
    'The video has no timeline.',
  );
}, 60_000);

it('explains in a few words what is wrong with its input', async () => {
  expect(await run()).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^Usage: /) });
  expect(await run('nowhere.mp4')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/nowhere\.mp4 is not a file\.\n$/),
  });
  expect(await run('a.mp4', '--aspect', '4:3')).toMatchObject({
    exitCode: 1,
    stderr: '--aspect takes one of: 16:9, 9:16, 1:1.\n',
  });
}, 60_000);
