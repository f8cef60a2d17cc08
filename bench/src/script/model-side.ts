import { PrivacyManager } from '../../../functions/src/privacy/privacy-manager.ts';
import { ModelWriter } from '../../../functions/src/script/model/model-writer.ts';
import { openAiKey, openWireOpenAi } from '../../../functions/src/testing/wire-openai.ts';

/** The model writer before the strict stand-in of OpenAI. Money is no object here. */
export async function openModelSide() {
  const openAi = await openWireOpenAi();
  const privacy = new PrivacyManager();
  const writer = new ModelWriter({
    fetch,
    apiKey: () => Promise.resolve(openAiKey),
    baseUrl: openAi.baseUrl,
    model: 'gpt-6.1-terra',
    moderationModel: 'omni-moderation-latest',
    prices: {},
    timeoutMs: 30_000,
    sanitize: (cv, { disclose, language }) => {
      const { facts, restore } = privacy.sanitizeCV(cv, { disclose: [...disclose] });
      return { facts, restore: (text) => restore(text, language) };
    },
    budget: {
      reserve: () => Promise.resolve('reserved'),
      settle: () => Promise.resolve(),
    },
  });
  return { openAi, writer, [Symbol.asyncDispose]: () => openAi.close() };
}
