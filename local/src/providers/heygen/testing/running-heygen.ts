import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFfmpeg } from '../../ffmpeg.ts';
import type { RenderVideo } from '../../render-program.ts';
import type { ArmedFault } from '../faults.ts';
import type { ReceivedRequest } from '../../received-requests.ts';
import type { DeliveryAttempt } from '../webhook-sender.ts';
import { startHeygen, type HeygenSettings, type HeygenStandIn } from '../heygen-server.ts';

export const apiKey = 'sk_V2_test';

/** Two seconds of test picture and tone, with captions in it and beside it, in well under a second. */
export const renderTestClip: RenderVideo = async (order, outFile, signal) => {
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=160x90:rate=10:duration=2'];
  const tone = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2'];
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
  const first = order.sentences[0]?.text ?? '';
  const captions = outFile.replace(/\.mp4$/, '.vtt');
  await writeFile(captions, `WEBVTT\n\n00:00.000 --> 00:02.000\n${first}\n`);
  const texts = ['-i', captions, '-c:s', 'mov_text'];
  await runFfmpeg([...picture, ...tone, ...texts, ...coding, outFile], signal);
};

export const order = {
  type: 'avatar',
  avatar_id: 'lk_amelia_studio',
  script: 'Hello, I am here. I build things.',
};

export type RunningHeygen = HeygenStandIn & {
  url: string;
  dataFolder: string;
  lines: string[];
  call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  create: (changes?: object, key?: string) => Promise<Answer>;
  createId: (changes?: object) => Promise<string>;
  video: (id: string) => Promise<VideoJson>;
  ended: (id: string) => Promise<VideoJson>;
  stop: () => Promise<void>;
};

/** What the tests read of any answer: one thing or a list of them. */
type DataJson = VideoJson & {
  video_id: string;
  voice_id: string;
  endpoint_id: string;
  secret: string;
  name: string;
  wallet: { remaining_balance: number };
};
type VideoJson = {
  id: string;
  status: string;
  created_at: number;
  completed_at: number;
  duration: number;
  video_url: string;
  captioned_video_url: string;
  subtitle_url: string;
  thumbnail_url: string;
};
type AnswerJson = {
  data: DataJson & DataJson[];
  error: { code: string; message: string; param?: string };
  has_more: boolean;
  next_token: string | null;
  faults: ArmedFault[];
  received: ReceivedRequest[];
  deliveries: DeliveryAttempt[];
};
type Answer = { status: number; headers: Headers; text: string; json: AnswerJson };
type EventJson = {
  event_type: string;
  event_data: { video_id: string; url: string; callback_id?: string };
};

export async function runHeygen(settings: Partial<HeygenSettings> = {}): Promise<RunningHeygen> {
  const dataFolder = settings.dataFolder ?? (await mkdtemp(join(tmpdir(), 'cvplus-heygen-')));
  const lines: string[] = [];
  const standIn = await startHeygen({
    port: 0,
    apiKey,
    renderVideo: renderTestClip,
    webhooks: [],
    renderDelayMs: { min: 0, max: 0 },
    webhookFirstRetryMs: 20,
    report: (line) => lines.push(line),
    ...settings,
    dataFolder,
  });
  const url = `http://127.0.0.1:${standIn.port}`;

  const call: RunningHeygen['call'] = async (method, path, body, headers = {}) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(url + path, {
      method,
      headers: { 'x-api-key': apiKey, ...json, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { ...pick(answer), text, json: (isJson ? JSON.parse(text) : null) as AnswerJson };
  };
  const create: RunningHeygen['create'] = (changes = {}, key) =>
    call('POST', '/v3/videos', { ...order, ...changes }, key ? { 'idempotency-key': key } : {});
  const createId = async (changes?: object) => (await create(changes)).json.data.video_id;
  const video = async (id: string) => (await call('GET', `/v3/videos/${id}`)).json.data;
  const ended = (id: string) =>
    until(async () => {
      const found = await video(id);
      return ['completed', 'failed'].includes(found.status) ? found : null;
    });
  const stop = async () => {
    await standIn.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { ...standIn, url, dataFolder, lines, call, create, createId, video, ended, stop };
}

function pick({ status, headers }: Response): { status: number; headers: Headers } {
  return { status, headers };
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
  deliveries: { headers: IncomingHttpHeaders; body: string; json: EventJson }[];
  /** Answers for the next deliveries; 200 when there are none left. */
  answers: number[];
  close: () => Promise<void>;
};

/** A receiver of webhooks; `options`: what it says to the probe. */
export async function runHook(options: number | 'silent' = 200): Promise<Hook> {
  const deliveries: Hook['deliveries'] = [];
  const answers: number[] = [];
  const server: Server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      if (options !== 'silent') response.writeHead(options).end();
      return;
    }
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString();
      deliveries.push({ headers: request.headers, body, json: JSON.parse(body) as EventJson });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/hook`, deliveries, answers, close };
}
