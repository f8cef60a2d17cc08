import type { OptimizedScript } from '@cvplus/contracts/script';
import type { Firestore } from '@google-cloud/firestore';
import type { ExperimentConfig, ScriptConfig } from '../config/script-config.ts';
import type { OwnWordsReading, ScriptRoom } from '../generation/write-script.ts';
import { PrivacyManager } from '../privacy/privacy-manager.ts';
import { AdvancedPromptEngine } from '../script/advanced-prompt-engine.ts';
import { ExperimentStore } from '../script/experiments/experiment-store.ts';
import { introductionCards } from '../script/introduction-cards.ts';
import { BudgetStore } from '../script/model/budget-store.ts';
import type { OwnWordsCheck } from '../script/model/check-own-words.ts';
import type { ScriptWriter } from '../script/script-writer.ts';

export type ScriptRoomParts = {
  /** Null: our own writer writes everything. */
  config: ScriptConfig | null;
  /** Null: no experiment runs. */
  experiment: ExperimentConfig | null;
  firestore: Firestore;
  now: () => number;
  /** Draws the arms of an experiment. */
  random: () => number;
};

export function buildScriptRoom({
  config,
  experiment,
  firestore,
  now,
  random,
}: ScriptRoomParts): ScriptRoom {
  const trials = new ExperimentStore({ firestore, random });
  const engine = new AdvancedPromptEngine({
    model: config && modelWriter(config, firestore, now),
    now,
  });
  const check = config && ownWordsCheck(config);
  return {
    async write(cv, { options, business }, errand) {
      if (!experiment) return engine.generateOptimizedScript(cv, options, business, errand);
      const { name } = experiment;
      const choice = await trials.assign(experiment, errand.key);
      const trial = { experiment: name, ...choice };
      const script = await engine.generateOptimizedScript(cv, options, business, errand, trial);
      const quality = script.qualityScore;
      if (quality !== null) {
        await trials.recordOutcome(name, errand.key, { quality: quality / 10 });
      }
      return script;
    },
    async readOwnWords(words, cv, { options, business }): Promise<OwnWordsReading> {
      const reading = engine.readOwnWords(words, cv, options, business);
      if (!reading.ok || !check) return reading;
      if (options.processing !== 'anywhere')
        return { ok: true, script: withUncheckedNote(reading.script) };
      return (await check)(reading.script);
    },
    cardsOf: (cv, script) => Promise.resolve(introductionCards(cv, script)),
  };
}

/** The check is a service: words that may not be sent there are read by our own rules alone. */
function withUncheckedNote(script: OptimizedScript): OptimizedScript {
  const note = 'The content check was not asked, because these words are not to be sent to it.';
  const notes = [...script.metadata.notes, note];
  return { ...script, metadata: { ...script.metadata, notes } };
}

/** Its client is large and most calls of a function never need it: it is loaded with the first script. */
function modelWriter(config: ScriptConfig, firestore: Firestore, now: () => number): ScriptWriter {
  const privacy = new PrivacyManager();
  const { usdPerDay, ...settings } = config;
  const load = async () =>
    new (await import('../script/model/model-writer.ts')).ModelWriter({
      ...settings,
      fetch,
      apiKey: () => Promise.resolve(config.apiKey),
      sanitize: (cv, { disclose, language }) => {
        const { facts, restore } = privacy.sanitizeCV(cv, { disclose: [...disclose] });
        return { facts, restore: (text) => restore(text, language) };
      },
      budget: new BudgetStore({ firestore, now, usdPerDay }),
    });
  let loaded: Promise<ScriptWriter> | null = null;
  return {
    method: 'model',
    write: async (request) => (await (loaded ??= load())).write(request),
  };
}

async function ownWordsCheck(config: ScriptConfig): Promise<OwnWordsCheck> {
  const { checkOwnWords } = await import('../script/model/check-own-words.ts');
  return checkOwnWords({ ...config, fetch, apiKey: () => Promise.resolve(config.apiKey) });
}
