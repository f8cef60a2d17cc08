import type { OptimizedScript, ScriptSentence } from '@cvplus/contracts/script';
import { type Scored, type ScriptScores, scoreScript } from '../scoring/score-script.ts';
import { manners } from '../scoring/languages/manners.ts';
import { anyName, maskName, replaceName } from '../writing/any-name.ts';
import { scriptSeconds } from '../writing/spoken-time.ts';
import { proposeEdits, type ScriptEdit } from './script-edits.ts';

export type ImprovedScript = {
  sentences: ScriptSentence[];
  scores: ScriptScores;
  /** Oldest first; the last one is this script. */
  versions: OptimizedScript['metadata']['versions'];
};

export type Improving = {
  scored: Scored;
  /** Whole other wordings to weigh against the first, made only when asked for. */
  alternatives: Iterable<ScriptEdit>;
  closing: readonly string[];
};

/** A script this good is left alone. */
const goodEnough = 9.2;
/** An edit that gains less is not worth a new version. */
const leastGain = 0.05;
const mostRounds = 8;
/** No edit makes a script shorter than this share of the time asked for. */
const shortestShare = 0.85;

/**
 * Raises the score with real edits, one at a time, the best first, until none helps. Every version is
 * kept with what it scored; a claim is never added, because edits only take away, split and close.
 */
export function improveScript({ scored: named, alternatives, closing }: Improving): ImprovedScript {
  const { name } = named.cv.personalInfo;
  const scored = maskName(named);
  let best = { sentences: scored.sentences, scores: scoreScript(scored), change: 'First writing.' };
  const history = [best];
  const weigh = (edit: ScriptEdit) => ({
    ...edit,
    scores: scoreScript({ ...scored, sentences: edit.sentences }),
  });
  const take = (candidates: readonly ReturnType<typeof weigh>[]): boolean => {
    const [top] = candidates.toSorted((a, b) => b.scores.qualityScore - a.scores.qualityScore);
    if (!top || top.scores.qualityScore < best.scores.qualityScore + leastGain) return false;
    best = top;
    history.push(best);
    return true;
  };
  if (best.scores.qualityScore < goodEnough) {
    for (const { change, sentences } of alternatives) {
      take([weigh({ change, sentences: replaceName(sentences, name, anyName) })]);
      if (best.scores.qualityScore >= goodEnough) break;
    }
  }
  const pace = { wordsPerMinute: scored.wordsPerMinute, language: scored.language };
  for (let round = 0; round < mostRounds; round++) {
    const seconds = scriptSeconds(best.sentences, pace);
    const edits = proposeEdits({
      sentences: best.sentences,
      manner: manners[scored.language],
      language: scored.language,
      closing,
      secondsOver: seconds - scored.options.durationSeconds * 1.05,
    });
    // Better and much too short is not better.
    const least = Math.min(seconds, scored.options.durationSeconds * shortestShare);
    const lasting = edits.filter((edit) => scriptSeconds(edit.sentences, pace) >= least);
    if (!take(lasting.map(weigh))) break;
  }
  const unmasked = (sentences: readonly ScriptSentence[]) => replaceName(sentences, anyName, name);
  const versions = history.map(({ sentences, scores, change }) => ({
    content: unmasked(sentences)
      .map(({ text }) => text)
      .join(' '),
    qualityScore: scores.qualityScore,
    change,
  }));
  return { sentences: unmasked(best.sentences), scores: best.scores, versions };
}
