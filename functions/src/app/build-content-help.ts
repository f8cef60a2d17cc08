import type { QualityModelsConfig } from '../config/quality-models-config.ts';
import type { OpenAiAdvisorSettings } from '../quality/content/outside/openai-advisor.ts';
import type { OpenAiTranscriberSettings } from '../quality/content/outside/openai-transcriber.ts';
import type { OutsideBudget } from '../quality/content/outside/outside-budget.ts';
import type { QualityAdvisor } from '../quality/content/outside/quality-advisor.ts';
import type { Transcriber } from '../quality/content/outside/transcriber.ts';

/** Who outside looks into finished videos; both have one budget. */
export function buildContentHelp(
  config: QualityModelsConfig | null,
  budgetOf: (usdPerDay: number) => OutsideBudget,
): { transcriber: Transcriber | null; advisor: QualityAdvisor | null } {
  if (!config) return { transcriber: null, advisor: null };
  const { apiKey, baseUrl, timeoutMs, usdPerDay } = config;
  const budget = budgetOf(usdPerDay);
  const shared = { fetch, apiKey: () => Promise.resolve(apiKey), baseUrl, timeoutMs, budget };
  return {
    transcriber: config.transcriber && lazyTranscriber({ ...shared, ...config.transcriber }),
    advisor: config.advisor && lazyAdvisor({ ...shared, ...config.advisor }),
  };
}

/** The client is large and most calls of a function never need it: it is loaded with the first video. */
function lazyTranscriber(settings: OpenAiTranscriberSettings): Transcriber {
  let loaded: Promise<Transcriber> | null = null;
  const load = async () => {
    const { OpenAiTranscriber } = await import('../quality/content/outside/openai-transcriber.ts');
    return new OpenAiTranscriber(settings);
  };
  return {
    name: settings.model,
    transcribe: async (...sound) => (await (loaded ??= load())).transcribe(...sound),
  };
}

function lazyAdvisor(settings: OpenAiAdvisorSettings): QualityAdvisor {
  let loaded: Promise<QualityAdvisor> | null = null;
  const load = async () => {
    const { OpenAiAdvisor } = await import('../quality/content/outside/openai-advisor.ts');
    return new OpenAiAdvisor(settings);
  };
  return {
    name: settings.model,
    advise: async (...frames) => (await (loaded ??= load())).advise(...frames),
  };
}
