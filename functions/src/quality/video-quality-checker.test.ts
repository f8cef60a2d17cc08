import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { qualityAssessmentSchema, type QualityAssessment } from '@cvplus/contracts/quality';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMediaTools, type MediaTools } from '../platform/media-tools.ts';
import { runTool } from '../platform/run-tool.ts';
import { scriptSaying } from '../testing/scripts.ts';
import { technicalCheckIds } from './checks.ts';
import { VideoQualityChecker, type QualityMetadata } from './video-quality-checker.ts';

const clipSeconds = 6;
const script = scriptSaying('Hello.', { wordCount: 15, estimatedSeconds: clipSeconds });

let tools: MediaTools;
let folder: string;
const at = (name: string) => join(folder, `${name}.mp4`);

const moving = 'testsrc2=s=854x480:r=24';
const tone = 'sine=f=300:r=48000';

type Clip = {
  picture?: string;
  filter?: string;
  sound?: string | null;
  soundFilter?: string;
  seconds?: number;
  more?: string[];
};

async function film(name: string, clip: Clip = {}): Promise<void> {
  const { picture = moving, filter = 'null', sound = tone, soundFilter = 'anull' } = clip;
  const { seconds = clipSeconds, more = [] } = clip;
  const args = [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', picture],
    ...(sound === null ? [] : ['-f', 'lavfi', '-i', sound, '-af', soundFilter, '-c:a', 'aac']),
    ...['-vf', `${filter},format=yuv420p`, '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-crf', '30', '-t', String(seconds), ...more, at(name)],
  ];
  const { stderr } = await runTool(tools.ffmpeg, args, { timeoutMs: 60_000 });
  expect(stderr).toBe('');
}

function analyze(name: string, metadata: Partial<QualityMetadata> = {}, its = tools) {
  const checker = new VideoQualityChecker({ tools: () => Promise.resolve(its) });
  return checker.analyzeVideoQuality({ file: at(name) }, script, {
    expectedSeconds: clipSeconds,
    aspectRatio: '16:9',
    wantsAudio: true,
    ...metadata,
  });
}

const check = (assessment: QualityAssessment, id: string) =>
  assessment.technical.checks.find((each) => each.id === id);
const idsOf = (assessment: QualityAssessment, result: string) =>
  assessment.technical.checks.filter((each) => each.result === result).map(({ id }) => id);

function expectFailure(assessment: QualityAssessment, id: string) {
  expect(qualityAssessmentSchema.parse(assessment)).toEqual(assessment);
  expect(idsOf(assessment, 'fail')).toContain(id);
  expect(assessment.verdict).toBe('fail');
  expect(assessment.overall).toBeLessThan(7);
  expect(assessment.recommendations.map(({ checkId }) => checkId)).toContain(id);
}

beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'quality-'));
  // Test cards of bars and steps have bands and blocks of their own; this one has none.
  const more = ['-crf', '20', '-movflags', '+faststart'];
  await film('clean', { picture: 'mandelbrot=s=1280x720:r=24', more });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a good video', () => {
  it('passes with full marks and no advice', async () => {
    const assessment = await analyze('clean');
    expect(qualityAssessmentSchema.parse(assessment)).toEqual(assessment);
    // A tone is no speech, and has no pace.
    const spoken = technicalCheckIds.filter((id) => id !== 'speaking-pace');
    expect(idsOf(assessment, 'pass')).toEqual(spoken);
    expect(assessment).toMatchObject({
      overall: 10,
      verdict: 'pass',
      content: null,
      satisfaction: null,
      recommendations: [],
      technical: { videoCodec: 'h264', audioCodec: 'aac', width: 1280, height: 720 },
    });
  });

  it('passes when dark cards are held for seconds while a voice speaks', async () => {
    const card = (x: number, when: string) =>
      `drawbox=x=${x}:y=300:w=420:h=60:c=white:t=fill:enable='${when}'`;
    await film('cards', {
      picture: 'color=c=0x0b1120:s=1280x720:r=24',
      filter: `${card(100, 'lt(t,3.5)')},${card(600, 'gte(t,3.5)')},fade=in:d=0.4`,
      more: ['-movflags', '+faststart'],
    });
    const assessment = await analyze('cards');
    expect(idsOf(assessment, 'fail')).toEqual([]);
    expect(idsOf(assessment, 'warn')).toEqual([]);
    expect(assessment.verdict).toBe('pass');
  });

  it('needs no sound when none was wanted', async () => {
    await film('mute', { sound: null });
    expect((await analyze('mute', { wantsAudio: false })).verdict).toBe('pass');
    expectFailure(await analyze('mute'), 'has-audio');
  });
});

describe('a picture that is wrong', () => {
  it('fails when all of it is black', async () => {
    await film('black', { picture: 'color=c=black:s=1280x720:r=24' });
    const assessment = await analyze('black');
    expectFailure(assessment, 'black-picture');
    expect(check(assessment, 'black-picture')).toMatchObject({ atSeconds: 0, unit: 's' });
  });

  it('fails, and says where, when it is black or still for long', async () => {
    await film('gaps', {
      seconds: 20,
      filter: [
        `drawbox=c=black:t=fill:enable='between(t,3,5.5)'`,
        `drawbox=c=teal:t=fill:enable='between(t,7,18)'`,
      ].join(','),
      soundFilter: `volume=0:enable='between(t,6,16)'`,
    });
    const assessment = await analyze('gaps', { expectedSeconds: 20 });
    for (const id of ['black-picture', 'frozen-picture', 'silence']) {
      expectFailure(assessment, id);
    }
    expect(check(assessment, 'black-picture')?.atSeconds).toBeCloseTo(3, 0);
    expect(check(assessment, 'black-picture')?.finding).toMatch(
      /^2\.\d s of black picture from 0:03/,
    );
    expect(check(assessment, 'frozen-picture')?.atSeconds).toBeCloseTo(7, 0);
    expect(check(assessment, 'silence')?.atSeconds).toBeCloseTo(6, 0);
  });

  it('fails when all of it stands still', async () => {
    await film('still', { picture: 'smptebars=s=1280x720:r=24' });
    expectFailure(await analyze('still'), 'frozen-picture');
  });

  it('fails in the wrong shape', async () => {
    expectFailure(await analyze('clean', { aspectRatio: '9:16' }), 'aspect-ratio');
    expectFailure(await analyze('clean', { aspectRatio: '1:1' }), 'aspect-ratio');
  });

  it('fails when it is tiny and jerky', async () => {
    await film('tiny', { picture: 'testsrc2=s=426x240:r=8' });
    const assessment = await analyze('tiny');
    expectFailure(assessment, 'resolution');
    expectFailure(assessment, 'frame-rate');
  });

  it('fails when browsers cannot play it', async () => {
    await film('foreign', { more: ['-c:v', 'mpeg4', '-q:v', '8'] });
    expectFailure(await analyze('foreign'), 'playable');
  });
});

describe('a length that is wrong', () => {
  it.each([
    [6.5, 'pass'],
    [7, 'warn'],
    [5.2, 'warn'],
    [8, 'fail'],
    [4.5, 'fail'],
  ])('is judged against %d s as %s', async (expectedSeconds, result) => {
    const assessment = await analyze('clean', { expectedSeconds });
    expect(check(assessment, 'duration')?.result).toBe(result);
    expect(assessment.verdict).toBe(result === 'fail' ? 'fail' : 'pass');
    expect(assessment.recommendations).toHaveLength(result === 'pass' ? 0 : 1);
  });
});

describe('a sound that is wrong', () => {
  it('fails when it is silent', async () => {
    await film('silent', { sound: 'anullsrc=r=48000' });
    expectFailure(await analyze('silent'), 'silence');
  });

  it('fails when it can hardly be heard', async () => {
    await film('quiet', { soundFilter: 'volume=-24dB' });
    expectFailure(await analyze('quiet'), 'loudness');
  });

  it('is noticed when it ends before the picture', async () => {
    await film('short-sound', { soundFilter: 'atrim=end=2.5' });
    expectFailure(await analyze('short-sound'), 'audio-length');
  });
});

describe('a file that is broken', () => {
  it('fails when its second half is missing', async () => {
    const bytes = await readFile(at('clean'));
    await writeFile(at('cut'), bytes.subarray(0, bytes.length / 2));
    const assessment = await analyze('cut');
    expectFailure(assessment, 'complete');
    expect(check(assessment, 'complete')?.atSeconds).toBeGreaterThan(1);
  });

  it('fails when bytes inside are damaged', async () => {
    const bytes = await readFile(at('clean'));
    for (let place = Math.floor(bytes.length * 0.3); place < bytes.length * 0.7; place += 997) {
      bytes.fill(0x5a, place, place + 60);
    }
    await writeFile(at('damaged'), bytes);
    expectFailure(await analyze('damaged'), 'complete');
  });

  it.each([
    ['is text', Buffer.from('This is not a video.')],
    ['is empty', Buffer.alloc(0)],
    ['is noise', Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 251))],
  ])('fails when it %s', async (_what, bytes) => {
    await writeFile(at('other'), bytes);
    const assessment = await analyze('other');
    expectFailure(assessment, 'playable');
    expect(assessment.overall).toBe(0);
    expect(idsOf(assessment, 'not-checked')).toHaveLength(technicalCheckIds.length - 1);
  });

  it('is not a verdict on the video when there is no such file', async () => {
    await expect(analyze('nowhere')).rejects.toThrow('ENOENT');
  });
});

describe('a check that cannot run', () => {
  it('says so and does not count as passed', async () => {
    const filters = new Set([...tools.filters].filter((name) => name !== 'freezedetect'));
    const assessment = await analyze('clean', {}, { ...tools, filters });
    expect(check(assessment, 'frozen-picture')).toMatchObject({ result: 'not-checked' });
    expect(check(assessment, 'frozen-picture')?.finding).toContain('freezedetect');
    expect(assessment.verdict).toBe('pass');
  });

  it('stops when told to', async () => {
    await expect(analyze('clean', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'aborted',
    });
    await expect(analyze('clean', { signal: AbortSignal.timeout(150) })).rejects.toMatchObject({
      kind: 'aborted',
    });
  });
});
