import { OpenaiError } from './api-error.ts';

type Work = 'text' | 'moderation' | 'decision' | 'transcription' | 'speech' | 'audio-chat';

type ModelEntry = {
  id: string;
  shutdown: string | null;
  work: readonly Work[];
};

const speechEnds = '2027-01-06';
const transcriptionEnds = '2027-02-26';
/** When each was made is nowhere documented, and nobody asks. */
const created = Date.UTC(2026, 0, 1) / 1000;
export const reasoningEfforts = [
  'none',
  'minimal',
  'low',
  'medium',
  'high',
  'xhigh',
  'max',
] as const;
export type ReasoningEffort = (typeof reasoningEfforts)[number];

/** Models and their ends as of 2026-11-22, from OpenAI's deprecation page and the SDK's comments. */
const models: readonly ModelEntry[] = [
  text('gpt-6.1-terra'),
  text('gpt-6.1-sol'),
  text('gpt-6-sol'),
  { ...text('gpt-6-luna'), work: ['text', 'decision'] },
  text('gpt-6-astra'),
  text('gpt-5.6-terra'),
  text('gpt-5.1', '2027-04-01'),
  text('gpt-5.4-nano', '2027-04-01'),
  text('gpt-5', '2026-12-11'),
  text('gpt-5-mini', '2026-12-11'),
  text('gpt-5-nano', '2026-12-11'),
  text('o3', '2026-12-11'),
  text('gpt-4o', '2027-01-14'),
  text('gpt-4o-mini', '2027-01-14'),
  text('gpt-4.1', '2027-01-14'),
  text('gpt-4.1-mini', '2027-01-14'),
  model('omni-moderation-latest', null, 'moderation'),
  model('omni-moderation-2024-09-26', null, 'moderation'),
  model('gpt-audio-1.5', null, 'audio-chat'),
  model('gpt-audio-mini', '2027-01-20', 'audio-chat'),
  model('gpt-4o-mini-tts', speechEnds, 'speech'),
  model('tts-1', speechEnds, 'speech'),
  model('tts-1-hd', speechEnds, 'speech'),
  model('gpt-transcribe', null, 'transcription'),
  model('whisper-1', transcriptionEnds, 'transcription'),
  model('gpt-4o-transcribe', transcriptionEnds, 'transcription'),
  model('gpt-4o-mini-transcribe', transcriptionEnds, 'transcription'),
  model('gpt-4o-transcribe-diarize', transcriptionEnds, 'transcription'),
];

function text(id: string, shutdown: string | null = null): ModelEntry {
  return model(id, shutdown, 'text');
}

function model(id: string, shutdown: string | null, work: Work): ModelEntry {
  return { id, shutdown, work: [work] };
}

/** What `GET /models` says; a model that was shut down is no longer there. */
export function listModels(now: Date): object[] {
  return models.filter((entry) => isAlive(entry, now)).map(show);
}

export function showModel(id: string, now: Date): object {
  return show(findModel(id, now));
}

/** Refuses models that do not exist, no longer exist, or do other work. */
export function requireModel(id: string, work: Work, address: string, now: Date): void {
  const found = findModel(id, now);
  if (found.work.includes(work)) return;
  const message = `The model \`${id}\` cannot be used with ${address}.`;
  throw new OpenaiError(400, 'unsupported_model', message, { param: 'model' });
}

function findModel(id: string, now: Date): ModelEntry {
  const found = models.find((entry) => entry.id === id);
  if (found && isAlive(found, now)) return found;
  const message = `The model \`${id}\` does not exist or you do not have access to it.`;
  throw new OpenaiError(404, 'model_not_found', message, { param: 'model' });
}

/** Nobody says at which hour: from the beginning of that day, which is the strictest reading. */
function isAlive({ shutdown }: ModelEntry, now: Date): boolean {
  return shutdown === null || now < new Date(`${shutdown}T00:00:00Z`);
}

function show({ id, shutdown }: ModelEntry): object {
  return {
    id,
    object: 'model',
    created,
    owned_by: 'openai',
    shutdown_date: shutdown,
  };
}
