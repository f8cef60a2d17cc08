import { Router, type Response } from 'express';
import * as z from 'zod';
import { notImplemented, OpenaiError, parseRequest } from '../api-error.ts';
import type { Faults } from '../faults.ts';
import { requireModel } from '../models.ts';
import type { QueuedReplies } from '../queued-replies.ts';
import type { UploadedFile } from './multipart.ts';
import {
  buildCaptions,
  mishear,
  timeSegments,
  timeWords,
  type KnownTranscript,
} from './transcripts.ts';
import { spokenSeconds, wavSeconds } from './wav.ts';

const formats = ['json', 'text', 'srt', 'vtt', 'verbose_json', 'diarized_json'] as const;

const createSchema = z.strictObject({
  file: z.strictObject({ name: z.string(), type: z.string(), size: z.number() }),
  model: z.string(),
  response_format: z.enum(formats).default('json'),
  language: z.string().optional(),
  languages: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
  prompt: z.string().optional(),
  temperature: z.coerce.number().min(0).max(1).optional(),
  timestamp_granularities: z.array(z.enum(['word', 'segment'])).optional(),
  include: z.array(z.string()).optional(),
  chunking_strategy: z.string().optional(),
  known_speaker_names: z.array(z.string()).optional(),
  known_speaker_references: z.array(z.string()).optional(),
  stream: z.string().optional(),
});
type CreateTranscription = z.infer<typeof createSchema>;

const fileEndings = ['flac', 'mp3', 'mp4', 'mpeg', 'mpga', 'm4a', 'ogg', 'wav', 'webm'];
const languageNames: Record<string, string> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
  it: 'italian',
};

/** Who knows what a recording says that nobody set a transcript for; null when they do not. */
export type AskWhatIsSaid = (about: {
  keywords: readonly string[];
}) => Promise<KnownTranscript | null>;

type TranscriptionSettings = {
  faults: Faults;
  transcripts: QueuedReplies<KnownTranscript>;
  whatIsSaid?: AskWhatIsSaid | undefined;
  now: () => Date;
};

export function transcriptionsRoutes(settings: TranscriptionSettings): Router {
  const { faults, transcripts, whatIsSaid, now } = settings;
  const router = Router();
  router.post('/', async (request, response) => {
    const asked = parseRequest(createSchema, request.body);
    requireModel(asked.model, 'transcription', '/v1/audio/transcriptions', now());
    requireFitting(asked);
    const file = response.locals['file'] as UploadedFile;
    const known =
      transcripts.next((each) => each.file === undefined || each.file === file.name) ??
      (await whatIsSaid?.({ keywords: asked.keywords ?? [] })) ??
      undefined;
    if (known === undefined)
      throw notImplemented(`Listening (set what “${file.name}” says, first)`);
    const address = '/audio/transcriptions';
    if (faults.take('unreadable-transcript', address)) {
      response.type('html').send('<html><body>Welcome</body></html>');
      return;
    }
    const fault = faults.take('wrong-words', address);
    const isSilent = faults.take('nothing-heard', address) !== undefined;
    const text = isSilent ? '' : fault ? mishear(known.text, fault.words ?? 1) : known.text;
    const seconds = wavSeconds(file.bytes) ?? spokenSeconds(known.text);
    answer(response, asked, { text, language: known.language, seconds });
  });
  return router;
}

/** Which model knows which formats and options; facts of November 2026. */
function requireFitting(asked: CreateTranscription): void {
  const { model, response_format: format, timestamp_granularities: granularities } = asked;
  if (asked.stream === 'true') throw notImplemented("'stream' of transcriptions", 'stream');
  if (!fileEndings.includes(asked.file.name.split('.').at(-1)?.toLowerCase() ?? '')) {
    const message = `Invalid file format. Supported formats: ${fileEndings.join(', ')}`;
    throw new OpenaiError(400, null, message, { param: 'file' });
  }
  if (asked.file.size === 0) {
    throw new OpenaiError(400, 'audio_too_short', 'Audio file is too short.', { param: 'file' });
  }
  if (model.endsWith('-diarize')) throw notImplemented('Telling speakers apart', 'model');
  const isWhisper = model === 'whisper-1';
  const known = isWhisper
    ? ['json', 'text', 'srt', 'vtt', 'verbose_json']
    : model === 'gpt-transcribe'
      ? ['json']
      : ['json', 'text'];
  if (!known.includes(format)) {
    const message = `response_format '${format}' is not compatible with model '${model}'. Use ${known.map((each) => `'${each}'`).join(' or ')} instead.`;
    throw new OpenaiError(400, 'unsupported_value', message, { param: 'response_format' });
  }
  if (granularities !== undefined && format !== 'verbose_json') {
    const message = "'timestamp_granularities' needs model 'whisper-1' and 'verbose_json'.";
    const param = 'timestamp_granularities';
    throw new OpenaiError(400, 'unsupported_parameter', message, { param });
  }
  const foreign = (['keywords', 'languages'] as const).find((name) => asked[name] !== undefined);
  if (model !== 'gpt-transcribe' && foreign !== undefined) {
    const message = `Unsupported parameter: '${foreign}' is not supported with this model.`;
    throw new OpenaiError(400, 'unsupported_parameter', message, { param: foreign });
  }
}

type Heard = { text: string; language: string; seconds: number };

function answer(response: Response, asked: CreateTranscription, heard: Heard): void {
  const { text, language, seconds } = heard;
  const usage = { type: 'duration', seconds: Math.ceil(seconds) };
  switch (asked.response_format) {
    case 'text':
      response.type('text/plain').send(`${text}\n`);
      return;
    case 'verbose_json': {
      const wanted = asked.timestamp_granularities ?? ['segment'];
      response.json({
        task: 'transcribe',
        language: languageNames[language] ?? language,
        duration: Math.round(seconds * 100) / 100,
        text,
        ...(wanted.includes('word') && { words: timeWords(text, seconds) }),
        ...(wanted.includes('segment') && { segments: timeSegments(text, seconds) }),
        usage,
      });
      return;
    }
    case 'srt':
    case 'vtt':
      response.type('text/plain').send(buildCaptions(text, seconds, asked.response_format));
      return;
    case 'json':
    case 'diarized_json':
      response.json({
        text,
        ...(asked.model === 'gpt-transcribe' && { languages: [{ code: language }] }),
        usage,
      });
  }
}
