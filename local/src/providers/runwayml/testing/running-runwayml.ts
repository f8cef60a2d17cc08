import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import RunwayML from '@runwayml/sdk';
import { runFfmpeg } from '../../ffmpeg.ts';
import type { RenderVideo } from '../../render-program.ts';
import { startRunwayml, type RunwaymlSettings, type RunwaymlStandIn } from '../runwayml-server.ts';

export const apiKey = `key_${'0123456789abcdef'.repeat(8)}`;

/** Two seconds of test picture with a tone in the middle one, in well under a second. */
export const renderTestClip: RenderVideo = async (_order, outFile, signal) => {
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=160x90:rate=10:duration=2'];
  const middle = "aevalsrc='if(between(t,0.5,1.5),0.3*sin(2764*t),0)':s=44100:d=2";
  const tone = ['-f', 'lavfi', '-i', middle];
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
  await runFfmpeg([...picture, ...tone, ...coding, outFile], signal);
};

export const scene = {
  model: 'gen4.5',
  promptText: 'A sunlit office, slow dolly',
  ratio: '1280:720',
  duration: 2,
} as const;
export const speaker = { type: 'runway-preset', presetId: 'human-resource' } as const;

type ErrorJson = {
  error: string;
  issues?: { code: string; path: (string | number)[]; message: string }[];
  docUrl?: string;
};

export type RunningRunwayml = RunwaymlStandIn & {
  url: string;
  dataFolder: string;
  lines: string[];
  /** The unmodified SDK; without retries, as they would repeat paid orders. */
  client: RunwayML;
  /** Moves the stand-in's clock. */
  pass: (ms: number) => void;
  call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string | undefined>,
  ) => Promise<{ status: number; headers: Headers; text: string; json: ErrorJson }>;
  stop: () => Promise<void>;
};

/** The stand-in under a clock of its own that only `pass` moves. */
export async function runRunwayml(
  settings: Partial<RunwaymlSettings> = {},
): Promise<RunningRunwayml> {
  const dataFolder = settings.dataFolder ?? (await mkdtemp(join(tmpdir(), 'cvplus-runwayml-')));
  const lines: string[] = [];
  let clock = Date.parse('2026-11-22T10:00:00.000Z');
  const standIn = await startRunwayml({
    port: 0,
    apiKey,
    renderVideo: renderTestClip,
    renderDelayMs: { min: 60_000, max: 60_000 },
    now: () => new Date(clock),
    report: (line) => lines.push(line),
    ...settings,
    dataFolder,
  });
  const url = `http://127.0.0.1:${standIn.port}`;
  const client = new RunwayML({ apiKey, baseURL: url, maxRetries: 0, logLevel: 'off' });

  const call: RunningRunwayml['call'] = async (method, path, body, headers = {}) => {
    const usual: Record<string, string | undefined> = {
      authorization: `Bearer ${apiKey}`,
      'x-runway-version': '2024-11-06',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    const given = Object.entries(usual).filter((entry) => entry[1] !== undefined);
    const answer = await fetch(url + path, {
      method,
      headers: Object.fromEntries(given) as Record<string, string>,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const json = (isJson ? JSON.parse(text) : {}) as ErrorJson;
    return { status: answer.status, headers: answer.headers, text, json };
  };
  const stop = async () => {
    await standIn.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  const pass = (ms: number) => {
    clock += ms;
  };
  return { ...standIn, url, dataFolder, lines, client, pass, call, stop };
}

/** A finished task's first output, after its time and its making. */
export async function outputOf(runway: RunningRunwayml, id: string): Promise<string> {
  await runway.idle();
  runway.pass(120_000);
  const task = await runway.client.tasks.retrieve(id);
  const output = task.status === 'SUCCEEDED' ? task.output[0] : undefined;
  if (output === undefined) throw new Error(`No output: ${JSON.stringify(task)}`);
  return output;
}

export async function download(runway: RunningRunwayml, url: string): Promise<string> {
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`The output was answered with ${answer.status}.`);
  const file = join(runway.dataFolder, `download-${new URL(url).pathname.split('/').at(-1)}`);
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  return file;
}

/** What ffmpeg says of a file, with everything decoded. */
export async function probe(file: string, filters: string[] = []): Promise<string> {
  return (await runFfmpeg(['-i', file, ...filters, '-f', 'null', '-'])).stderr;
}

/** A tone as MP3. */
export async function makeTone(folder: string, seconds: number, frequency = 700): Promise<Buffer> {
  const file = join(folder, `tone-${seconds}-${frequency}.mp3`);
  const source = `sine=frequency=${frequency}:duration=${seconds}:sample_rate=44100`;
  await runFfmpeg(['-f', 'lavfi', '-i', source, '-c:a', 'libmp3lame', file]);
  return readFile(file);
}

export async function makePicture(folder: string): Promise<Buffer> {
  const file = join(folder, 'picture.png');
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc=size=320x180', '-frames:v', '1', file]);
  return readFile(file);
}

export function dataUri(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}
