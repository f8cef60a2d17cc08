import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFfmpeg } from '../../ffmpeg.ts';
import { openServer } from '../../open-server.ts';
import type { ReceivedRequest } from '../../received-requests.ts';
import type { RenderVideo } from '../../render-program.ts';
import type { StartedVideo } from '../control-routes.ts';
import { startDid, type DidSettings, type DidStandIn } from '../did-server.ts';
import type { ArmedFault } from '../faults.ts';
import type { Delivery } from '../webhook-sender.ts';

export const apiKey = 'dXNlckBleGFtcGxlLnRlc3Q=:secretpass';

/** Two seconds of test picture and tone in the ordered shape, with a caption file. */
export const renderTestClip: RenderVideo = async (order, outFile, signal) => {
  const size = { '16:9': '160x90', '9:16': '90x160', '1:1': '90x90' }[order.aspectRatio ?? '16:9'];
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=10:duration=2`];
  const tone = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2'];
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
  await runFfmpeg([...picture, ...tone, ...coding, outFile], signal);
  const first = order.sentences[0]?.text ?? '';
  const vtt = `WEBVTT\n\n00:00.000 --> 00:02.000\n${first}\n`;
  await writeFile(outFile.replace(/\.mp4$/, '.vtt'), vtt);
};

const script = {
  type: 'text',
  input: 'Hello, I am here. I build things.',
  provider: { type: 'microsoft', voice_id: 'en-US-JennyNeural' },
};
/** A good order of each collection. */
export const orders = {
  expressives: {
    avatar_id: 'public_amber_casual@avt_PfMblk',
    script,
    config: { output_resolution: 720 },
  },
  talks: { source_url: 'https://pictures.example/portrait.jpg', script },
  clips: { presenter_id: 'v2_public_Amber@0zSz8kflCN', script },
  scenes: { avatar_id: 'avt_own_local01', script },
};
export type Collection = keyof typeof orders;

/** What the tests read of any answer. */
export type AnswerJson = Video & {
  object: string;
  kind: string;
  description: string;
  details: Record<string, { message: string }>;
  message: string;
  expressives: Video[];
  talks: Video[];
  avatars: { id: string; sentiments: { sentiment: string }[]; thumbnail_url: string }[];
  presenters: { presenter_id: string }[];
  token?: string;
  remaining: number;
  total: number;
  credits: Record<string, unknown>[];
  url: string;
  faces: unknown[];
  faults: ArmedFault[];
  started: StartedVideo[];
  received: ReceivedRequest[];
  deliveries: Delivery[];
};
type Video = {
  id: string;
  status: string;
  name?: string;
  user_data?: string;
  result_url: string;
  pending_url: string;
  thumbnail_url: string;
  subtitles_url: string;
  duration: number;
  error?: { kind: string };
};
type Answer = { status: number; headers: Headers; text: string; json: AnswerJson };

export type RunningDid = DidStandIn & {
  url: string;
  dataFolder: string;
  lines: string[];
  call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  create: (changes?: object, collection?: Collection) => Promise<Answer>;
  createId: (changes?: object, collection?: Collection) => Promise<string>;
  video: (id: string, collection?: Collection) => Promise<Video>;
  ended: (id: string, collection?: Collection) => Promise<Video>;
  stop: () => Promise<void>;
};

export async function runDid(settings: Partial<DidSettings> = {}): Promise<RunningDid> {
  const dataFolder = settings.dataFolder ?? (await mkdtemp(join(tmpdir(), 'cvplus-did-')));
  const lines: string[] = [];
  const standIn = await startDid({
    port: 0,
    apiKey,
    renderVideo: renderTestClip,
    renderDelayMs: { min: 0, max: 0 },
    report: (line) => lines.push(line),
    ...settings,
    dataFolder,
  });
  const url = `http://127.0.0.1:${standIn.port}`;

  const call: RunningDid['call'] = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData;
    const json = body === undefined || isForm ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Basic ${apiKey}`, ...json, ...headers },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    const { status, headers: received } = answer;
    return {
      status,
      headers: received,
      text,
      json: (isJson ? JSON.parse(text) : null) as AnswerJson,
    };
  };
  const create: RunningDid['create'] = (changes = {}, collection = 'expressives') =>
    call('POST', `/${collection}`, { ...orders[collection], ...changes });
  const createId: RunningDid['createId'] = async (changes, collection) =>
    (await create(changes, collection)).json.id;
  const video: RunningDid['video'] = async (id, collection = 'expressives') =>
    (await call('GET', `/${collection}/${id}`)).json;
  const ended: RunningDid['ended'] = (id, collection) =>
    until(async () => {
      const found = await video(id, collection);
      return ['done', 'error', 'rejected'].includes(found.status) ? found : null;
    });
  const stop = async () => {
    await standIn.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { ...standIn, url, dataFolder, lines, call, create, createId, video, ended, stop };
}

export async function until<Found>(
  look: () => Promise<Found | null> | Found | null,
): Promise<Found> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error('It did not happen within 15 s.');
    await new Promise((go) => setTimeout(go, 20));
  }
}

export type Hook = {
  url: string;
  deliveries: Video[];
  /** Answers for the next deliveries; 200 when there are none left. */
  answers: number[];
  close: () => Promise<void>;
};

/** A receiver of webhooks. */
export async function runHook(): Promise<Hook> {
  const deliveries: Video[] = [];
  const answers: number[] = [];
  const server = await openServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      deliveries.push(JSON.parse(Buffer.concat(pieces).toString()) as Video);
      response.writeHead(answers.shift() ?? 200).end();
    });
  }, 0);
  const url = `http://127.0.0.1:${server.port}/webhooks/d-id/token`;
  return { url, deliveries, answers, close: () => server.close() };
}
