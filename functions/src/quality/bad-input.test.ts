import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { qualityAssessmentSchema, type QualityAssessment } from '@cvplus/contracts/quality';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { mediaInput } from '../platform/media-input.ts';
import { findMediaTools, type MediaTools } from '../platform/media-tools.ts';
import { runTool } from '../platform/run-tool.ts';
import { scriptSaying } from '../testing/scripts.ts';
import { VideoQualityChecker } from './video-quality-checker.ts';

const script = scriptSaying('Hello.', { wordCount: 1, estimatedSeconds: 2 });

let tools: MediaTools;
let folder: string;
const at = (name: string) => join(folder, name);

const picture = (size: string, rate: number | string = 10) => [
  '-f',
  'lavfi',
  '-i',
  `testsrc2=s=${size}:r=${rate}`,
];
const tone = ['-f', 'lavfi', '-i', 'sine=f=300:r=48000'];
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];

async function film(name: string, ...args: string[]): Promise<void> {
  const run = await runTool(tools.ffmpeg, ['-v', 'error', '-y', ...args, at(name)], {
    timeoutMs: 120_000,
  });
  expect(run.stderr).toBe('');
}

function analyze(name: string, its = tools): Promise<QualityAssessment> {
  const checker = new VideoQualityChecker({ tools: () => Promise.resolve(its) });
  const metadata = { expectedSeconds: 2, aspectRatio: '16:9', wantsAudio: true } as const;
  return checker.analyzeVideoQuality({ file: at(name) }, script, metadata);
}

function check(assessment: QualityAssessment, id: string) {
  expect(qualityAssessmentSchema.parse(assessment)).toEqual(assessment);
  return assessment.technical.checks.find((each) => each.id === id);
}

beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
  await film('fine.mp4', ...picture('320x180'), ...tone, '-t', '2', ...h264);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.useRealTimers());

describe('what is no video', () => {
  it.each([
    ['nothing', ''],
    ['text', 'This is not a film.'],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['a list of other files', '#EXTM3U\n#EXTINF:4,\nfine.mp4\n#EXT-X-ENDLIST\n'],
  ])('fails: %s', async (_what, content) => {
    await writeFile(at('other.mp4'), content);
    const assessment = await analyze('other.mp4');
    expect(check(assessment, 'playable')).toMatchObject({ result: 'fail' });
    expect(assessment).toMatchObject({ overall: 0, verdict: 'fail' });
  });

  it('fails when there is sound only', async () => {
    await film('sound.mp4', ...tone, '-t', '1', '-c:a', 'aac');
    expect(check(await analyze('sound.mp4'), 'playable')).toMatchObject({
      result: 'fail',
      finding: 'The file has no picture.',
    });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe to say something', async () => {
    execFileSync('mkfifo', [at('pipe.mp4')]);
    expect(check(await analyze('pipe.mp4'), 'playable')).toMatchObject({ result: 'fail' });
    await expect(analyze('.')).resolves.toMatchObject({ overall: 0 });
  });
});

describe('a video that is out of the ordinary', () => {
  it('is judged by its beginning and its length when it lasts four hours', async () => {
    await film('long.mp4', ...picture('16x16', '1/4'), '-t', '14400', ...h264);
    const assessment = await analyze('long.mp4');
    expect(check(assessment, 'duration')).toMatchObject({ result: 'fail', measured: 14_400 });
    expect(check(assessment, 'complete')).toMatchObject({ result: 'pass', measured: 600 });
    expect(check(assessment, 'timestamps')).toMatchObject({ result: 'pass' });
    expect(check(assessment, 'has-audio')).toMatchObject({ result: 'fail' });
  });

  it('is not decoded when it is of 8K, and not vouched for', async () => {
    await film('8k.mp4', ...picture('7680x4320', 1), ...tone, '-t', '1', ...h264);
    const assessment = await analyze('8k.mp4');
    expect(check(assessment, 'complete')).toMatchObject({ result: 'not-checked' });
    expect(check(assessment, 'playable')).toMatchObject({ result: 'warn' });
    expect(check(assessment, 'loudness')?.result).not.toBe('not-checked');
    expect(assessment.verdict).toBe('fail');
  });

  it('is found out when its frames come unevenly or not at all', async () => {
    const late = `settb=1/1000,setpts='PTS+0.12*(0.5+0.5*sin(N*N))/TB'`;
    const output = ['-t', '2', ...h264, '-vsync', 'vfr', '-enc_time_base', '1/1000'];
    await film('uneven.mp4', ...picture('320x180'), '-vf', late, ...output);
    expect(check(await analyze('uneven.mp4'), 'timestamps')).toMatchObject({
      finding: expect.stringContaining('the frame rate varies') as string,
    });
    const missing = `select='not(between(t,0.5,1.5))'`;
    await film('gap.mp4', ...picture('320x180'), '-vf', missing, ...output);
    const gap = check(await analyze('gap.mp4'), 'timestamps');
    expect(gap).toMatchObject({ result: 'warn' });
    expect(gap?.atSeconds).toBeCloseTo(0.4, 1);
    expect(gap?.untilSeconds).toBeCloseTo(1.6, 1);
  });

  it('is found out when it is made for other screens', async () => {
    const tags = [
      ...['-color_primaries', 'bt2020', '-color_trc', 'smpte2084', '-colorspace', 'bt2020nc'],
    ];
    await film('hdr.mp4', ...picture('320x180'), '-t', '1', ...h264, ...tags);
    const colour = check(await analyze('hdr.mp4'), 'colour');
    expect(colour).toMatchObject({ result: 'warn' });
    expect(colour?.finding).toContain('PQ');
  });

  it('fails when browsers do not know its pixels', async () => {
    await film('deep.mp4', ...picture('320x180'), '-t', '1', ...h264, '-pix_fmt', 'yuv422p10le');
    expect(check(await analyze('deep.mp4'), 'playable')).toMatchObject({
      result: 'fail',
      finding: expect.stringContaining('yuv422p10le') as string,
    });
  });

  it('fails when it holds forty streams', async () => {
    const all = Array.from({ length: 20 }, () => ['-map', '0:v', '-map', '1:a']).flat();
    await film('forty.mp4', ...picture('32x18'), ...tone, ...all, '-t', '0.5', ...h264);
    const assessment = await analyze('forty.mp4');
    expect(check(assessment, 'streams')).toMatchObject({ result: 'fail', measured: 40 });
    expect(check(assessment, 'complete')).toMatchObject({ result: 'pass' });
  });

  it('is noticed when its index comes last, and when its end is missing', async () => {
    expect(check(await analyze('fine.mp4'), 'fast-start')).toMatchObject({ result: 'warn' });
    await film('quick.mp4', '-i', at('fine.mp4'), '-c', 'copy', '-movflags', '+faststart');
    expect(check(await analyze('quick.mp4'), 'fast-start')).toMatchObject({ result: 'pass' });
    const { length } = await readFile(at('quick.mp4'));
    await truncate(at('quick.mp4'), Math.floor(length * 0.95));
    expect(check(await analyze('quick.mp4'), 'complete')).toMatchObject({ result: 'fail' });
  });
});

describe('names that look like something else', () => {
  it('never become options', () => {
    for (const name of ['-i', '-version.mp4', 'http://example.com/a.mp4', 'concat:a|b']) {
      expect(mediaInput(name).at(-1)).toBe(`file:${name}`);
    }
  });

  it
    .skipIf(process.platform === 'win32')
    .each([
      '-i',
      '-version.mp4',
      'two\nlines.mp4',
      `it's "quoted" $HOME \`id\`.mp4`,
      'per%03dcent:colon.mp4',
      'ümläut 简历.mp4',
    ])('are read as they are: %j', async (name) => {
    await copyFile(at('fine.mp4'), at(name));
    expect(check(await analyze(name), 'complete')).toMatchObject({ result: 'pass' });
  });
});

describe.skipIf(process.platform === 'win32')('a tool that never ends', () => {
  /** Says its number, then waits for ever. */
  async function standIn(name: string): Promise<string> {
    const lines = ['#!/bin/sh', `echo $$ > '${at(`${name}.pid`)}'`, 'exec sleep 86400', ''];
    await writeFile(at(name), lines.join('\n'));
    await chmod(at(name), 0o755);
    return at(name);
  }

  async function expectDead(name: string): Promise<void> {
    const pid = Number(await readFile(at(`${name}.pid`), 'utf8'));
    expect(pid).toBeGreaterThan(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }

  /** The tool’s time runs out as soon as it has started. */
  async function runOut<T>(name: string, result: Promise<T>): Promise<T> {
    await vi.waitFor(
      () => readFile(at(`${name}.pid`), 'utf8').then((pid) => expect(pid).not.toBe('')),
      {
        timeout: 20_000,
      },
    );
    await vi.advanceTimersByTimeAsync(200_000);
    return result;
  }

  it('is stopped, and the file is not vouched for', async () => {
    const ffprobe = await standIn('ffprobe');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const assessment = await runOut('ffprobe', analyze('fine.mp4', { ...tools, ffprobe }));
    expect(check(assessment, 'playable')).toMatchObject({
      result: 'not-checked',
      finding: 'It could not be opened (timed-out).',
    });
    expect(assessment).toMatchObject({ overall: null, verdict: 'fail' });
    await expectDead('ffprobe');
  });

  it('is stopped while it decodes', async () => {
    const ffmpeg = await standIn('ffmpeg');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const assessment = await runOut('ffmpeg', analyze('fine.mp4', { ...tools, ffmpeg }));
    for (const id of ['complete', 'black-picture', 'silence', 'dropouts', 'hum']) {
      expect(check(assessment, id)).toMatchObject({ result: 'not-checked' });
    }
    expect(assessment.verdict).toBe('fail');
    await expectDead('ffmpeg');
  });
});
