import { Router } from 'express';
import { answerText } from '../answer-text.ts';
import { notImplemented, OpenaiError, parseRequest } from '../api-error.ts';
import { encodeAudio } from '../audio/encode-audio.ts';
import { soundPcm, spokenSeconds } from '../audio/wav.ts';
import { textFaults, type Faults } from '../faults.ts';
import { newId } from '../ids.ts';
import { requireModel } from '../models.ts';
import { countTokens } from '../usage.ts';
import { planText, type TextOutcome } from './plan-text.ts';
import { refuseSampling, requireNoStore, requireStrict } from './request-parts.ts';
import {
  chatFieldsNotMade,
  createChatSchema,
  type ChatMessage,
  type CreateChat,
} from './chat-schema.ts';

const outputLimit = 128_000;
const audioLifetimeSeconds = 3600;

export function chatRoutes(settings: { faults: Faults; now: () => Date }): Router {
  const { faults, now } = settings;
  const router = Router();
  router.post('/', async (request, response) => {
    const asked = parseRequest(createChatSchema, request.body);
    refuseWhatIsNotMade(asked);
    const isAudio = asked.modalities?.includes('audio') ?? false;
    requireModel(asked.model, isAudio ? 'audio-chat' : 'text', '/v1/chat/completions', now());
    requireNoStore(asked.store);
    const message = isAudio
      ? { message: await speak(asked, now()), finish_reason: 'stop', reasoning: 0, said: '' }
      : write(asked, faults);
    const { reasoning, said, ...choice } = message;
    const prompt = countTokens(asked.messages.map(textOf).join('\n'));
    const completion = countTokens(said) + reasoning;
    response.json({
      id: newId('chatcmpl'),
      object: 'chat.completion',
      created: Math.floor(now().getTime() / 1000),
      model: asked.model,
      choices: [{ index: 0, ...choice, logprobs: null }],
      usage: {
        prompt_tokens: prompt,
        completion_tokens: completion,
        total_tokens: prompt + completion,
        prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: reasoning, audio_tokens: 0 },
      },
      service_tier: 'default',
    });
  });
  return router;
}

function refuseWhatIsNotMade(asked: CreateChat): void {
  const field = chatFieldsNotMade.find((name) => asked[name] != null && asked[name] !== false);
  if (field !== undefined) throw notImplemented(`'${field}' of /v1/chat/completions`, field);
  if ((asked.n ?? 1) > 1) throw notImplemented('More than one choice', 'n');
}

type Written = { message: object; finish_reason: string; reasoning: number; said: string };

function write(asked: CreateChat, faults: Faults): Written {
  const effort = asked.reasoning_effort ?? 'medium';
  refuseSampling(asked, effort);
  const format = asked.response_format;
  if (format?.type === 'json_object') throw notImplemented('json_object', 'response_format.type');
  const schema =
    format?.type === 'json_schema'
      ? requireStrict(format.json_schema, 'response_format.json_schema')
      : null;
  const hits = faults.takeAll(textFaults, '/chat/completions');
  const texts = asked.messages.filter(({ role }) => role === 'user').map(textOf);
  const text = answerText({ seed: JSON.stringify([asked.messages, schema]), texts, schema }, hits);
  const outcome = planText(text, effort, asked.max_completion_tokens ?? outputLimit, hits);
  const isRefusal = outcome.type === 'refusal';
  const said = isRefusal ? outcome.refusal : outcome.text;
  return {
    message: {
      role: 'assistant',
      content: isRefusal ? null : said,
      refusal: isRefusal ? said : null,
      annotations: [],
    },
    finish_reason: finishReasonOf(outcome),
    reasoning: outcome.reasoningTokens,
    said,
  };
}

function finishReasonOf(outcome: TextOutcome): string {
  if (outcome.type !== 'incomplete') return 'stop';
  return outcome.reason === 'content_filter' ? 'content_filter' : 'length';
}

/** The last thing the user said, read out word for word. */
async function speak(asked: CreateChat, now: Date): Promise<object> {
  const text = asked.messages.findLast(({ role }) => role === 'user');
  if (!asked.audio || !text) {
    const param = text ? 'audio' : 'messages';
    const message = `Missing required parameter: '${param}'.`;
    throw new OpenaiError(400, 'missing_required_parameter', message, { param });
  }
  const transcript = textOf(text);
  const format = asked.audio.format === 'pcm16' ? 'pcm' : asked.audio.format;
  const audio = await encodeAudio(soundPcm(spokenSeconds(transcript)), format);
  return {
    role: 'assistant',
    content: null,
    refusal: null,
    annotations: [],
    audio: {
      id: newId('audio'),
      data: audio.toString('base64'),
      expires_at: Math.floor(now.getTime() / 1000) + audioLifetimeSeconds,
      transcript,
    },
  };
}

function textOf({ content }: ChatMessage): string {
  if (typeof content === 'string') return content;
  return content.flatMap((part) => ('text' in part ? [part.text] : [])).join('\n');
}
