import {
  type ScriptLanguage,
  scriptLanguages,
  videoOptionsSchema,
} from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { asFastAsEnglish } from '../../platform/speaking-pace.ts';
import { AdvancedPromptEngine } from '../advanced-prompt-engine.ts';
import { readGoodCv, sampleBytes, sampleNames } from '../testing/sample-files.ts';
import { scriptSeconds } from './spoken-time.ts';

const usualWordsPerMinute = 150;

/** Words a minute of what we write for the sample CVs, where English is spoken at its usual pace. */
async function pacesIn(language: ScriptLanguage): Promise<number[]> {
  const engine = new AdvancedPromptEngine();
  const cvs = await Promise.all(sampleNames.map((name) => readGoodCv(sampleBytes(name))));
  const options = [30, 60, 90].map((durationSeconds) =>
    videoOptionsSchema.parse({ language, durationSeconds }),
  );
  const scripts = await Promise.all(
    cvs.flatMap((cv) => options.map((its) => engine.generateOptimizedScript(cv, its))),
  );
  return scripts.map(({ sentences, metadata: { wordCount } }) => {
    const pace = { wordsPerMinute: usualWordsPerMinute, language };
    return wordCount / (scriptSeconds(sentences, pace) / 60);
  });
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the words that take the time of one English word', async () => {
  const english = mean(await pacesIn('en'));

  it.each(scriptLanguages)('are as many as our scripts have: %s', async (language) => {
    const its = mean(await pacesIn(language)) / english;
    expect(Math.abs(its - asFastAsEnglish(1, language))).toBeLessThan(0.02);
  });
});
