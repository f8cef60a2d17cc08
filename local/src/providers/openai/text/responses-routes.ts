import { Router } from 'express';
import { answerText } from '../answer-text.ts';
import { notImplemented, OpenaiError, parseRequest } from '../api-error.ts';
import { textFaults, type Faults } from '../faults.ts';
import { newId } from '../ids.ts';
import { requireModel } from '../models.ts';
import type { QueuedReplies } from '../queued-replies.ts';
import { countTokens } from '../usage.ts';
import { buildResponse } from './build-response.ts';
import { planText } from './plan-text.ts';
import { refuseSampling, requireNoStore, requireStrict } from './request-parts.ts';
import {
  createResponseSchema,
  fieldsNotMade,
  type CreateResponse,
  type InputItem,
} from './responses-schema.ts';

export type TextSettings = { faults: Faults; replies: QueuedReplies<string>; now: () => Date };

const outputLimit = 128_000;
const contextLimit = 1_050_000;

export function responsesRoutes(settings: TextSettings): Router {
  const router = Router();
  const { faults, replies, now } = settings;
  /** Nothing is kept of a response but that there was one. */
  const given = new Set<string>();

  router.post('/', (request, response) => {
    const asked = parseRequest(createResponseSchema, request.body);
    refuseWhatIsNotMade(asked);
    requireModel(asked.model, 'text', '/v1/responses', now());
    const effort = readEffort(asked);
    refuseSampling(asked, effort);
    requireNoStore(asked.store);
    const { format } = asked.text ?? {};
    if (format?.type === 'json_object') throw notImplemented('json_object', 'text.format.type');
    const schema = format?.type === 'json_schema' ? requireStrict(format, 'text.format') : null;
    const inputTokens = countInput(asked);
    if (inputTokens > contextLimit) throw tooLong(inputTokens);

    const hits = faults.takeAll(textFaults, '/responses');
    const seed = JSON.stringify([asked.instructions, asked.input, schema]);
    const text = replies.next() ?? answerText({ seed, texts: textsOf(asked), schema }, hits);
    const outcome = planText(text, effort, asked.max_output_tokens ?? outputLimit, hits);
    const id = newId('resp');
    given.add(id);
    response.json(buildResponse(id, asked, outcome, inputTokens, now()));
  });

  router.delete('/:id', (request, response) => {
    const { id } = request.params;
    if (!given.delete(id)) throw notFound(id);
    response.json({ id, object: 'response', deleted: true });
  });

  router.get('/:id', (request) => {
    // With store: false nothing can be read again.
    throw notFound(request.params.id);
  });
  return router;
}

function refuseWhatIsNotMade(asked: CreateResponse): void {
  const isWanted = (value: unknown) =>
    value != null && value !== false && !(Array.isArray(value) && value.length === 0);
  const field = fieldsNotMade.find((name) => isWanted(asked[name]));
  if (field !== undefined) throw notImplemented(`'${field}' of /v1/responses`, field);
}

function readEffort({ model, reasoning }: CreateResponse) {
  const effort = reasoning?.effort ?? 'medium';
  if (model === 'gpt-6.1-sol' && effort === 'none') {
    const message = "Unsupported value: 'none' is not supported with the 'gpt-6.1-sol' model.";
    throw new OpenaiError(400, 'unsupported_value', message, { param: 'reasoning.effort' });
  }
  return effort;
}

function itemsOf({ input }: CreateResponse): InputItem[] {
  return typeof input === 'string' ? [{ role: 'user', content: input }] : input;
}

function textsIn({ content }: InputItem): string[] {
  if (typeof content === 'string') return [content];
  return content.flatMap((part) => ('text' in part ? [part.text] : []));
}

/** What the user said: rules of the developer are not what an answer is made of. */
function textsOf(asked: CreateResponse): string[] {
  return itemsOf(asked)
    .filter(({ role }) => role === 'user')
    .flatMap(textsIn);
}

/** A small picture counts as what OpenAI names for `detail: "low"` in older models. */
const pictureTokens = 85;

function countInput(asked: CreateResponse): number {
  const items = itemsOf(asked);
  const words = [asked.instructions ?? '', ...items.flatMap(textsIn)].join('\n');
  const pictures = items.flatMap(({ content }) =>
    typeof content === 'string' ? [] : content.filter(({ type }) => type === 'input_image'),
  );
  const { format } = asked.text ?? {};
  const schema = format?.type === 'json_schema' ? JSON.stringify(format.schema) : '';
  return countTokens(words) + countTokens(schema) + pictures.length * pictureTokens;
}

function tooLong(tokens: number): OpenaiError {
  const message = `Your input of ${tokens} tokens exceeds the context window of this model.`;
  return new OpenaiError(400, 'context_length_exceeded', message, { param: 'input' });
}

function notFound(id: string): OpenaiError {
  return new OpenaiError(404, null, `Response with id '${id}' not found.`);
}
