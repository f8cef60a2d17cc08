import type { ScriptRoom } from '../generation/write-script.ts';
import { AdvancedPromptEngine } from '../script/advanced-prompt-engine.ts';
import { customScript } from '../script/custom-script.ts';
import { introductionCards } from '../script/introduction-cards.ts';

export function buildScriptRoom(): ScriptRoom {
  const engine = new AdvancedPromptEngine();
  return {
    write: (cv, options) => engine.generateOptimizedScript(cv, options, {}),
    readOwnWords: customScript,
    cardsOf: introductionCards,
  };
}
