import { setTimeout as delay } from 'node:timers/promises';
import type { Presenter } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { downloadMedia } from '../../../platform/guarded-download.ts';
import type { AskForSpeech } from './hosted-voice.ts';

export type RunwayVoiceSettings = {
  fetch: typeof fetch;
  apiKey: () => Promise<string>;
  /** Without `/v1`. */
  baseUrl: string;
  /** Names of preset voices. */
  voices: Record<Presenter, string>;
  /** Where finished sound may be fetched from. */
  mediaOrigins: readonly string[];
  /** Between two looks at a task: not below 5 s for the real service. */
  pollMs: number;
};

const apiVersion = '2024-11-06';
const maxCharacters = 5000;
const maxSoundBytes = 20 * 1024 * 1024;
const soundTypes = [
  'audio/mpeg',
  'audio/mp3',
  'audio/wav',
  'audio/x-wav',
  'audio/wave',
  'audio/ogg',
  'audio/mp4',
  'application/octet-stream',
  'binary/octet-stream',
];

const createdSchema = z.object({ id: z.string().min(1) });
const taskSchema = z.object({
  status: z.string(),
  output: z.array(z.string()).nullish(),
  failureCode: z.string().nullish(),
});

/**
 * A sentence from Runway's `eleven_v3`: a task that is ordered once, watched, and deleted after its
 * sound was fetched (docs.dev.runwayml.com and @runwayml/sdk 4.20.1, read 2026-11-22).
 */
export function askRunway(settings: RunwayVoiceSettings): AskForSpeech {
  return async (sentence, { presenter, language }, signal) => {
    if (sentence.length > maxCharacters) throw new Error('The sentence is too long for the voice.');
    const order = {
      model: 'eleven_v3',
      promptText: sentence,
      voice: { type: 'runway-preset', presetId: settings.voices[presenter] },
      languageCode: language.split('-')[0],
    };
    const { id } = createdSchema.parse(
      await call(settings, 'POST', '/v1/text_to_speech', signal, order),
    );
    try {
      return await fetchSound(await awaitSound(settings, id, signal), settings, signal);
    } finally {
      // Finished or not, nothing of the script stays there; the answer changes nothing here.
      await call(settings, 'DELETE', `/v1/tasks/${encodeURIComponent(id)}`).catch(() => undefined);
    }
  };
}

async function awaitSound(
  settings: RunwayVoiceSettings,
  id: string,
  signal: AbortSignal,
): Promise<string> {
  for (;;) {
    const path = `/v1/tasks/${encodeURIComponent(id)}`;
    const task = taskSchema.parse(await call(settings, 'GET', path, signal));
    if (task.status === 'SUCCEEDED') {
      const [address] = task.output ?? [];
      if (address === undefined) throw new Error('The task succeeded without a sound.');
      return address;
    }
    if (task.status === 'FAILED' || task.status === 'CANCELLED') {
      throw new Error(`The task ended as ${task.status} (${task.failureCode ?? 'no code'}).`);
    }
    // PENDING, THROTTLED, RUNNING and what may come: still on its way.
    await delay(settings.pollMs, undefined, { signal });
  }
}

async function fetchSound(
  address: string,
  { mediaOrigins }: RunwayVoiceSettings,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await downloadMedia(
    address,
    {
      allowedOrigins: mediaOrigins,
      maxBytes: maxSoundBytes,
      timeoutMs: 60_000,
      stallTimeoutMs: 15_000,
      acceptedTypes: soundTypes,
      signal,
    },
    async (chunks) => {
      for await (const piece of chunks) pieces.push(piece);
    },
  );
  return Buffer.concat(pieces);
}

async function call(
  { fetch: send, apiKey, baseUrl }: RunwayVoiceSettings,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  signal: AbortSignal = AbortSignal.timeout(10_000),
  body?: object,
): Promise<unknown> {
  const reply = await send(`${baseUrl}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await apiKey()}`,
      'X-Runway-Version': apiVersion,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'error',
    signal,
  });
  if (!reply.ok) {
    await reply.body?.cancel();
    throw new Error(`Runway answered ${reply.status}.`);
  }
  return reply.status === 204 ? undefined : await reply.json();
}
