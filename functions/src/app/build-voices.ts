import type { VoiceConfig } from '../config/speech-config.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { FliteSynth } from '../providers/inhouse/sound/flite-synth.ts';
import { HostedVoice } from '../providers/inhouse/sound/hosted-voice.ts';
import { askOpenAi } from '../providers/inhouse/sound/openai-voice.ts';
import { askRunway } from '../providers/inhouse/sound/runway-voice.ts';
import type { SpeechSynth } from '../providers/inhouse/sound/speech-synth.ts';
import { loadVoicePlugIn } from '../providers/inhouse/sound/voice-plug-in.ts';

const offlineVoice = new FliteSynth();
/** A sentence takes seconds to make; a queue before it may take minutes. */
const openAiTimeoutMs = 60_000;
const runwayTimeoutMs = 180_000;

/** The configured voices, in order of preference. */
export function buildVoices(
  configs: readonly VoiceConfig[],
  tools: () => Promise<MediaTools>,
): Promise<SpeechSynth[]> {
  return Promise.all(configs.map((config) => buildVoice(config, tools)));
}

async function buildVoice(
  config: VoiceConfig,
  tools: () => Promise<MediaTools>,
): Promise<SpeechSynth> {
  switch (config.engine) {
    case 'openai': {
      const { apiKey, baseUrl, model, voices } = config;
      const ask = askOpenAi({
        fetch,
        apiKey: () => Promise.resolve(apiKey),
        baseUrl,
        model,
        voices,
      });
      return new HostedVoice({ name: 'openai', ask, tools, atOnce: 4, timeoutMs: openAiTimeoutMs });
    }
    case 'runwayml': {
      const { apiKey, engine: name, ...rest } = config;
      const ask = askRunway({ fetch, apiKey: () => Promise.resolve(apiKey), ...rest });
      return new HostedVoice({ name, ask, tools, atOnce: 2, timeoutMs: runwayTimeoutMs });
    }
    case 'plug-in':
      return loadVoicePlugIn(config.place);
    case 'offline':
      return offlineVoice;
  }
}
