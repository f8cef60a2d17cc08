import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { captionCues } from '../../../../functions/src/platform/caption-cues.ts';
import { FliteSynth } from '../../../../functions/src/providers/inhouse/sound/flite-synth.ts';
import { spokenText } from '../../../../functions/src/providers/inhouse/sound/spoken-text.ts';
import { readWave, trimSilence } from '../../../../functions/src/providers/inhouse/sound/wave.ts';
import { speakScript } from '../../../../functions/src/providers/inhouse/speak-script.ts';
import { makeTemporaryFolder } from '../../lib/cleanup.ts';
import { metric, percentile } from '../../lib/report.ts';
import { openEngine } from '../engine-times.ts';
import { spokenLines } from '../orders.ts';
import type { Part } from '../part.ts';

/**
 * Does a caption appear when its first word is spoken? Asked of the engine another way than our code
 * does: the words before a caption, spoken by themselves, tell how many sounds come before it.
 */
export const onsets: Part = {
  describe: () => 'captions against the sounds of the speech engine',
  async measure() {
    await using folder = await makeTemporaryFolder();
    const soundsOf = await openEngine(folder.path);
    const errors: number[] = [];
    for (const text of [...spokenLines, ...joinedPairs(spokenLines)]) {
      const order = renderOrderSchema.parse({
        sentences: [{ text, scene: 'experience', factIds: [] }],
        cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
      });
      const { timeline } = await speakScript(
        order,
        [new FliteSynth()],
        new AbortController().signal,
      );
      const [sentence] = timeline.scenes.flatMap(({ sentences }) => sentences);
      if (!sentence) continue;
      const { starts } = await soundsOf(spokenText(text));
      const { cutSeconds } = trimSilence(readWave(readFileSync(join(folder.path, 'speech.wav'))));
      let words = 0;
      for (const cue of captionCues([sentence])) {
        const before = text.split(' ').slice(0, words).join(' ');
        words += cue.text.split(/\s+/).length;
        const soundsBefore = before === '' ? 0 : (await soundsOf(spokenText(before))).starts.length;
        const spokenAt = sentence.startSeconds + (starts[soundsBefore] ?? Number.NaN) - cutSeconds;
        errors.push(Math.abs(cue.startSeconds - spokenAt) * 1000);
      }
    }
    console.log(`  ${errors.length} captions`);
    return [
      metric('caption_onset_error_p50', percentile(errors, 50), 'ms', { atMost: 40 }),
      metric('caption_onset_error_p95', percentile(errors, 95), 'ms', { atMost: 80 }),
      metric('caption_onset_error_max', percentile(errors, 100), 'ms', { atMost: 200 }),
    ];
  },
};

/** Long sentences, which have captions that begin in their middle. */
function joinedPairs(lines: readonly string[]): string[] {
  return lines.slice(1).map((line, index) => {
    const first = (lines[index] ?? '').replace(/[.]$/, '');
    return `${first}, and ${line}`;
  });
}
