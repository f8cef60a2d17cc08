import type { Pace, Presenter } from '@cvplus/contracts/video-options';
import { paceFactor } from '../../../platform/speaking-pace.ts';
import * as z from 'zod';
import type { AskForSpeech } from './hosted-voice.ts';
import type { Speaker } from './speech-synth.ts';

export type OpenAiVoiceSettings = {
  fetch: typeof fetch;
  apiKey: () => Promise<string>;
  /** With `/v1`. */
  baseUrl: string;
  model: string;
  voices: Record<Presenter, string>;
};

const maxReplyBytes = 20 * 1024 * 1024;
const instructions = 'Read calmly and clearly, like a person introducing themself. Change no word.';

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          audio: z.object({ data: z.string(), transcript: z.string().nullish() }),
        }),
      }),
    )
    .min(1),
});

/**
 * A sentence from OpenAI: by the Speech endpoint, which goes away on 2027-01-06 with its models, or by
 * a talking model (`gpt-audio-…`) through Chat Completions, whose words are compared with ours since
 * it may reword (developers.openai.com speech guide and deprecations, read 2026-11-22).
 */
export function askOpenAi(settings: OpenAiVoiceSettings): AskForSpeech {
  const isTalkingModel = settings.model.startsWith('gpt-audio');
  return (sentence, { presenter, pace }, signal) =>
    isTalkingModel
      ? askTalkingModel(settings, sentence, { presenter, pace }, signal)
      : askSpeechEndpoint(settings, sentence, { presenter, pace }, signal);
}

type Manner = Pick<Speaker, 'presenter' | 'pace'>;

/** A talking model has no speed to set. */
const paceWords: Record<Pace, string> = {
  calm: ' Speak a little slower than usual.',
  natural: '',
  brisk: ' Speak a little faster than usual.',
};

async function askSpeechEndpoint(
  settings: OpenAiVoiceSettings,
  sentence: string,
  { presenter, pace }: Manner,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { model, voices } = settings;
  const order = {
    model,
    voice: voices[presenter],
    input: sentence,
    instructions,
    speed: paceFactor[pace],
  };
  const reply = await post(settings, '/audio/speech', { ...order, response_format: 'wav' }, signal);
  return readBytes(reply);
}

async function askTalkingModel(
  settings: OpenAiVoiceSettings,
  sentence: string,
  { presenter, pace }: Manner,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { model, voices } = settings;
  const reply = await post(
    settings,
    '/chat/completions',
    {
      model,
      modalities: ['text', 'audio'],
      audio: { voice: voices[presenter], format: 'wav' },
      store: false,
      messages: [
        {
          role: 'system',
          content: `${instructions}${paceWords[pace]} Say nothing but the text of the user.`,
        },
        { role: 'user', content: sentence },
      ],
    },
    signal,
  );
  const bytes = await readBytes(reply);
  const { choices } = completionSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
  const audio = choices[0]?.message.audio;
  if (!audio || !saysTheSame(sentence, audio.transcript ?? '')) {
    throw new Error('The model did not read the text as it stands.');
  }
  return Buffer.from(audio.data, 'base64');
}

/** Letters and digits in order; how they are written is the model's. */
function saysTheSame(text: string, transcript: string): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(text) === bare(transcript);
}

async function post(
  { fetch: send, apiKey, baseUrl }: OpenAiVoiceSettings,
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<Response> {
  const reply = await send(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await apiKey()}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal,
  });
  if (reply.ok) return reply;
  await reply.body?.cancel();
  // Not the body: it may repeat the script.
  throw new Error(`OpenAI answered ${reply.status}.`);
}

async function readBytes(reply: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // The types of a body are those of a browser, which cannot be iterated everywhere.
  const body = (reply.body ?? []) as AsyncIterable<Uint8Array>;
  for await (const piece of body) {
    length += piece.length;
    if (length > maxReplyBytes) throw new Error('The reply is too large for a sentence.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
