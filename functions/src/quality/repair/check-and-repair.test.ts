import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { qualityAssessmentSchema } from '@cvplus/contracts/quality';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWebVtt } from '../../platform/captions.ts';
import { probeMedia } from '../../platform/media-facts.ts';
import { findMediaTools, type MediaTools } from '../../platform/media-tools.ts';
import { runTool } from '../../platform/run-tool.ts';
import { scriptSaying } from '../../testing/scripts.ts';
import { readBoxLayout } from '../file/box-layout.ts';
import { readWebVtt } from '../content/captions/read-web-vtt.ts';
import { mixed, noiseOf, rate, speechOf } from '../sound/testing/made-sound.ts';
import { VideoQualityChecker } from '../video-quality-checker.ts';
import { checkAndRepair } from './check-and-repair.ts';

const seconds = 4;
const longest = 14;
const script = scriptSaying('Hello.', { wordCount: 10, estimatedSeconds: seconds });

let tools: MediaTools;
let folder: string;
let picture: string;
let voice: string;
beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'repair-'));
  picture = join(folder, 'picture.mp4');
  voice = join(folder, 'voice.raw');
  await writeFile(
    voice,
    Buffer.from(mixed(speechOf(longest, 0.4), noiseOf(longest, 0.0015)).buffer),
  );
  await encode([
    ...['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=24', '-c:v', 'libx264', '-preset'],
    ...['ultrafast', '-crf', '36', '-pix_fmt', 'yuv420p', '-t', String(longest), picture],
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function encode(args: string[]): Promise<void> {
  const run = await runTool(tools.ffmpeg, ['-v', 'error', '-y', ...args], { timeoutMs: 60_000 });
  expect(run.stderr).toBe('');
}

async function film(
  name: string,
  soundFilter: string,
  more: string[],
  length = seconds,
): Promise<string> {
  const file = join(folder, `${name}.mp4`);
  await encode([
    ...['-i', picture, '-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', voice],
    ...['-af', soundFilter, '-c:a', 'aac'],
    ...['-c:v', 'copy', '-t', String(length), ...more, file],
  ]);
  return file;
}

const fast = ['-movflags', '+faststart'];

function check(file: string, its = tools) {
  const checker = new VideoQualityChecker({ tools: () => Promise.resolve(its) });
  const metadata = { expectedSeconds: seconds, aspectRatio: '16:9', wantsAudio: true } as const;
  return checkAndRepair(file, script, metadata, {
    checker,
    tools: () => Promise.resolve(its),
    folder,
  });
}

/** What the picture is made of, packet by packet. */
async function pictureOf(file: string): Promise<string> {
  const args = ['-v', 'error', '-i', file, '-map', '0:v', '-c', 'copy', '-f', 'md5', '-'];
  return (await runTool(tools.ffmpeg, args, { timeoutMs: 30_000 })).stdout.toString();
}

const digest = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

describe('checkAndRepair', () => {
  it('leaves alone what is good', async () => {
    const { assessment, repairedFile } = await check(await film('good', 'volume=9dB', fast));
    expect(assessment).toMatchObject({ verdict: 'pass', repairs: [] });
    expect(repairedFile).toBeNull();
  });

  it.each([
    ['quiet', 'volume=-8dB', 'raised'],
    ['faint', 'volume=-18dB', 'raised'],
    ['loud', 'volume=34dB,alimiter=limit=0.95:level=0', 'lowered'],
  ])('puts right sound that is too %s, and touches nothing else', async (name, filter, word) => {
    const file = await film(name, filter, fast);
    const original = await digest(file);
    const { assessment, repairedFile } = await check(file);

    expect(qualityAssessmentSchema.parse(assessment)).toEqual(assessment);
    expect(assessment.repairs).toHaveLength(1);
    expect(assessment.repairs[0]?.id).toBe('loudness');
    expect(assessment.repairs[0]?.message).toMatch(
      new RegExp(`^The loudness was ${word} from −\\d+\\.\\d to −(1[5-9]|2[0-2])\\.\\d LUFS\\.$`),
    );
    const loudness = assessment.technical.checks.find(({ id }) => id === 'loudness');
    expect(loudness?.result).toBe('pass');
    expect(assessment.recommendations.map(({ checkId }) => checkId)).not.toContain('loudness');

    expect(await digest(file)).toBe(original);
    expect(await pictureOf(repairedFile ?? '')).toBe(await pictureOf(file));
    const [was, is] = await Promise.all(
      [file, repairedFile ?? ''].map((each) => probeMedia(tools, each)),
    );
    expect(is?.videoSeconds).toBeCloseTo(was?.videoSeconds ?? 0, 1);
    expect(is?.audio?.seconds).toBeCloseTo(was?.audio?.seconds ?? 0, 1);
  });

  it('puts the file in an order in which it plays while it loads', async () => {
    const file = await film('slow-start', 'volume=9dB', []);
    const { assessment, repairedFile } = await check(file);
    expect(assessment.repairs).toMatchObject([{ id: 'fast-start' }]);
    const layoutOf = async (each: string) => readBoxLayout(each, (await stat(each)).size);
    expect(await layoutOf(file)).toMatchObject({ index: 'last' });
    expect(await layoutOf(repairedFile ?? '')).toMatchObject({ index: 'first' });
    expect(await pictureOf(repairedFile ?? '')).toBe(await pictureOf(file));
  });

  it('does not raise silence', async () => {
    const { assessment, repairedFile } = await check(await film('silent', 'volume=0', fast));
    expect(assessment).toMatchObject({ verdict: 'fail', repairs: [] });
    expect(repairedFile).toBeNull();
  });

  it('touches nothing that is signed', async () => {
    const file = await film('signed', 'volume=-8dB', fast);
    const id = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');
    const box = Buffer.concat([
      Buffer.from([0, 0, 0, 32]),
      Buffer.from('uuid'),
      id,
      Buffer.alloc(8),
    ]);
    await writeFile(file, Buffer.concat([await readFile(file), box]));
    const { assessment, repairedFile } = await check(file);
    expect(repairedFile).toBeNull();
    expect(assessment.repairs).toEqual([]);
    expect(assessment.recommendations.map(({ checkId }) => checkId)).toContain('loudness');
  });

  it('moves captions to their words, and says by how much', async () => {
    const file = await film('captioned', 'volume=9dB', fast, 14);
    const checker = new VideoQualityChecker({ tools: () => Promise.resolve(tools) });
    const wanted = { expectedSeconds: 14, aspectRatio: '16:9', wantsAudio: true } as const;
    const { measurement } = await checker.examineVideo({ file }, script, wanted);
    const speech = measurement?.sound.speech;
    if (!speech || !('value' in speech)) throw new Error('No speech was measured.');
    const late = speech.value.spans.map(({ startSeconds, endSeconds }, index) => ({
      startSeconds: startSeconds + 0.9,
      endSeconds: Math.min(14, endSeconds + 0.9),
      text: `Sentence number ${index + 1} is spoken here.`,
    }));
    const content = {
      captions: writeWebVtt(late),
      ...{ wantsCaptions: true, names: [], cardName: null, mayLeave: false },
    };
    const shop = { checker, tools: () => Promise.resolve(tools), folder };
    const checked = await checkAndRepair(file, script, { ...wanted, content }, shop);

    expect(qualityAssessmentSchema.parse(checked.assessment)).toEqual(checked.assessment);
    expect(checked.repairedFile).toBeNull();
    expect(checked.assessment.repairs).toMatchObject([{ id: 'captions' }]);
    expect(checked.assessment.repairs[0]?.message).toMatch(/^The captions came 0\.[89] s late;/);
    const [first] = speech.value.spans;
    const moved = readWebVtt(checked.repairedCaptions ?? '')?.[0];
    expect(moved?.startSeconds).toBeCloseTo(first?.startSeconds ?? NaN, 0.7);
    expect(moved?.text).toBe('Sentence number 1 is spoken here.');
  });

  it('keeps the original when the repair fails', async () => {
    const file = await film('unlucky', 'volume=-8dB', fast);
    const withoutFolder = await checkAndRepair(
      file,
      script,
      { expectedSeconds: seconds, aspectRatio: '16:9', wantsAudio: true },
      {
        checker: new VideoQualityChecker({ tools: () => Promise.resolve(tools) }),
        tools: () => Promise.resolve(tools),
        folder: join(folder, 'nowhere'),
      },
    );
    expect(withoutFolder).toMatchObject({ repairedFile: null, assessment: { repairs: [] } });
  });
});
