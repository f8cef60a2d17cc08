import { Router } from 'express';
import * as z from 'zod';
import { notImplemented, parseRequest } from '../api-error.ts';
import { requireModel } from '../models.ts';
import { audioFormats, contentTypes, encodeAudio } from './encode-audio.ts';
import { soundPcm, spokenSeconds } from './wav.ts';

const voices = [
  'alloy',
  'ash',
  'ballad',
  'coral',
  'echo',
  'fable',
  'onyx',
  'nova',
  'sage',
  'shimmer',
  'verse',
  'marin',
  'cedar',
] as const;

export const voiceSchema = z.union([z.enum(voices), z.strictObject({ id: z.string().min(1) })]);

const createSchema = z.strictObject({
  model: z.string(),
  input: z.string().min(1).max(4096),
  voice: voiceSchema,
  instructions: z.string().optional(),
  response_format: z.enum(audioFormats).default('mp3'),
  speed: z.number().min(0.25).max(4).default(1),
  stream_format: z.enum(['sse', 'audio']).default('audio'),
});

/** `/audio/speech`: as long as the text would be spoken, and a tone instead of a voice. */
export function speechRoutes({ now }: { now: () => Date }): Router {
  const router = Router();
  router.post('/', async (request, response) => {
    const asked = parseRequest(createSchema, request.body);
    requireModel(asked.model, 'speech', '/v1/audio/speech', now());
    if (asked.stream_format === 'sse') throw notImplemented('stream_format sse', 'stream_format');
    const pcm = soundPcm(spokenSeconds(asked.input, asked.speed));
    const audio = await encodeAudio(pcm, asked.response_format);
    response.type(contentTypes[asked.response_format]).send(audio);
  });
  return router;
}
