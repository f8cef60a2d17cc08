import * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { jsonSchema, listSchema, readPart } from './read-part.ts';

const engines = ['openai', 'runwayml', 'plug-in', 'offline'] as const;

const voicesSchema = z.strictObject({
  feminine: z.string().min(1),
  masculine: z.string().min(1),
});

const speechSchema = z.object({
  SPEECH: listSchema.pipe(z.array(z.enum(engines)).min(1)).default(['offline']),
});

const openAiSchema = z.object({
  OPENAI_API_KEY: z.string().min(1),
  OPENAI_BASE_URL: z.url().default('https://api.openai.com/v1'),
  OPENAI_SPEECH_MODEL: z.string().min(1).default('gpt-4o-mini-tts'),
  OPENAI_SPEECH_VOICES: jsonSchema
    .pipe(voicesSchema)
    .default({ feminine: 'marin', masculine: 'cedar' }),
});

const runwaySchema = z.object({
  RUNWAYML_API_SECRET: z.string().min(1),
  RUNWAYML_BASE_URL: z.url().default('https://api.dev.runwayml.com'),
  RUNWAYML_SPEECH_VOICES: jsonSchema
    .pipe(voicesSchema)
    .default({ feminine: 'Eleanor', masculine: 'James' }),
  RUNWAYML_MEDIA_ORIGINS: listSchema.pipe(z.array(z.string()).min(1)),
  RUNWAYML_POLL_MS: z.coerce.number().int().positive().default(6000),
});

const plugInSchema = z.object({ SPEECH_PLUG_IN: z.string().min(1) });

/** The voices of our own videos, in order of preference; the offline one is always there, and last. */
export type VoiceConfig =
  | {
      engine: 'openai';
      apiKey: string;
      baseUrl: string;
      model: string;
      voices: z.infer<typeof voicesSchema>;
    }
  | {
      engine: 'runwayml';
      apiKey: string;
      baseUrl: string;
      voices: z.infer<typeof voicesSchema>;
      mediaOrigins: string[];
      pollMs: number;
    }
  | { engine: 'plug-in'; place: string }
  | { engine: 'offline' };

type Environment = Record<string, string | undefined>;

export function readVoices(environment: Environment, problems: string[]): VoiceConfig[] {
  const wanted = readPart(speechSchema, environment, problems)?.SPEECH ?? [];
  const hosted = [...new Set(wanted)].filter((engine) => engine !== 'offline');
  const voices = hosted.map((engine) => readVoice(engine, environment, problems));
  return [...voices.filter((voice) => voice !== null), { engine: 'offline' }];
}

/** For a program on a person's machine. */
export function readSpeechConfig(environment: Environment): VoiceConfig[] {
  const problems: string[] = [];
  const voices = readVoices(environment, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return voices;
}

function readVoice(
  engine: Exclude<(typeof engines)[number], 'offline'>,
  environment: Environment,
  problems: string[],
): VoiceConfig | null {
  switch (engine) {
    case 'openai': {
      const read = readPart(openAiSchema, environment, problems);
      return (
        read && {
          engine,
          apiKey: read.OPENAI_API_KEY,
          baseUrl: read.OPENAI_BASE_URL,
          model: read.OPENAI_SPEECH_MODEL,
          voices: read.OPENAI_SPEECH_VOICES,
        }
      );
    }
    case 'runwayml': {
      const read = readPart(runwaySchema, environment, problems);
      return (
        read && {
          engine,
          apiKey: read.RUNWAYML_API_SECRET,
          baseUrl: read.RUNWAYML_BASE_URL,
          voices: read.RUNWAYML_SPEECH_VOICES,
          mediaOrigins: read.RUNWAYML_MEDIA_ORIGINS,
          pollMs: read.RUNWAYML_POLL_MS,
        }
      );
    }
    case 'plug-in': {
      const read = readPart(plugInSchema, environment, problems);
      return read && { engine, place: read.SPEECH_PLUG_IN };
    }
  }
}
