import { Router } from 'express';
import * as z from 'zod';
import { armingShape, readArming } from '../arming-schema.ts';
import type { ReceivedRequests } from '../received-requests.ts';
import { parseRequest } from './api-error.ts';
import type { KnownTranscript } from './audio/transcripts.ts';
import { faultNames, type Faults } from './faults.ts';
import { moderationCategories } from './moderations-routes.ts';
import type { QueuedReplies } from './queued-replies.ts';
import type { StandInClock } from './stand-in-clock.ts';

export type ControlSettings = {
  faults: Faults;
  replies: QueuedReplies<string>;
  transcripts: QueuedReplies<KnownTranscript>;
  clock: StandInClock;
  received: ReceivedRequests;
};

const times = z.int().positive().nullable().default(1);
const armSchema = z.strictObject({
  ...armingShape,
  fault: z.enum(faultNames),
  path: z.string().startsWith('/').optional(),
  ms: z.int().min(0).max(600_000).optional(),
  category: z.enum(moderationCategories).optional(),
  words: z.int().positive().optional(),
});
const replySchema = z.strictObject({ text: z.string(), times });
const transcriptSchema = z.strictObject({
  text: z.string().min(1),
  language: z.string().length(2).default('en'),
  file: z.string().optional(),
  times,
});
const clockSchema = z.strictObject({ now: z.iso.datetime().nullable() });

/** `/_control`: for people and tests, not part of OpenAI. Needs no key. */
export function controlRoutes(settings: ControlSettings): Router {
  const { faults, replies, transcripts, clock, received } = settings;
  const router = Router();

  const state = () => ({
    provider: 'openai',
    now: clock.now().toISOString(),
    faults: faults.list(),
    knownFaults: faultNames,
    replies: replies.list(),
    transcripts: transcripts.list(),
    received: received.list,
  });

  router.get('/', (_request, response) => {
    response.json(state());
  });
  router.post('/faults', (request, response) => {
    const { fault, path, ms, category, words, ...arming } = parseRequest(armSchema, request.body);
    const { times: count, ...when } = readArming(arming, clock.now());
    faults.set(fault, count, { path, ms, category, words, ...when });
    response.json({ faults: faults.list() });
  });
  router.post('/reply', (request, response) => {
    const { text, times: count } = parseRequest(replySchema, request.body);
    replies.add(text, count);
    response.json({ replies: replies.list() });
  });
  router.post('/transcripts', (request, response) => {
    const { times: count, ...transcript } = parseRequest(transcriptSchema, request.body);
    transcripts.add(transcript, count);
    response.json({ transcripts: transcripts.list() });
  });
  router.post('/clock', (request, response) => {
    const { now } = parseRequest(clockSchema, request.body);
    clock.set(now === null ? null : new Date(now));
    response.json({ now: clock.now().toISOString() });
  });

  const clearing = {
    faults: () => faults.clear(),
    reply: () => replies.clear(),
    transcripts: () => transcripts.clear(),
    received: () => received.forget(),
  };
  for (const [name, clear] of Object.entries(clearing)) {
    router.delete(`/${name}`, (_request, response) => {
      clear();
      response.json(state());
    });
  }
  return router;
}
