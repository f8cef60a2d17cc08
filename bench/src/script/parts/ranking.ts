import type { OptimizedScript, ScoreReport } from '@cvplus/contracts/script';
import { scoreScript } from '../../../../functions/src/script/scoring/score-script.ts';
import type { WritingRequest } from '../../../../functions/src/script/script-writer.ts';
import { seededRandom } from '../../lib/random.ts';
import { metric, type Metric, percentile } from '../../lib/report.ts';
import type { Part } from '../part.ts';
import { readableCorpus, thinned } from '../read-corpus.ts';
import {
  gamedScripts,
  type GamedScript,
  makeBadScript,
  type Material,
  worseScripts,
  type WorseScript,
} from '../texts/bad-scripts.ts';
import {
  isWrittenLanguage,
  optionsOf,
  ownEngine,
  requestFor,
  scoredFor,
  scriptOf,
} from '../writing.ts';

const pairsAtLeast = 95;
/** A script nobody should speak. */
const gamedBelow = 5;
const options = optionsOf({ durationSeconds: 60 });
const order = ['honest', 'generic', 'copied', 'soup', 'empty'] as const;

type Ranked = { id: string; language: string; scores: Record<(typeof order)[number], number> };
type Gamed = { id: string; kind: string; score: number; stoppedBy: string; text: string };
type Verdict = { score: number; stoppedBy: string };

/** Better scripts get better scores, and no trick gets a good one. */
export const ranking: Part = {
  describe: ({ isQuick }) =>
    `honest > generic > copied > soup > empty, and ${Object.keys(gamedScripts).length} ways to game it, ${isQuick ? '12 CVs' : 'all CVs'}`,
  async measure({ isQuick, seed }) {
    const random = seededRandom(seed);
    const all = (await readableCorpus()).filter(({ cv }) => isWrittenLanguage(cv.language));
    const ranked: Ranked[] = [];
    const gamed: Gamed[] = [];
    for (const { label, cv } of isQuick ? thinned(all, 12) : all) {
      if (!isWrittenLanguage(cv.language)) continue;
      const { id, language } = label;
      const request = requestFor(cv, options);
      const honest = await scriptOf({ label, cv }, options);
      const vocabulary = request.template.words[cv.language];
      const sentences = honest.sentences;
      const material = { cv, language: cv.language, honest: sentences, vocabulary, random };
      ranked.push({ id, language, scores: scoreAll(honest, request, material) });
      for (const kind of Object.keys(gamedScripts) as GamedScript[]) {
        const lines = makeBadScript(gamedScripts[kind], material);
        const ways = [judgeOwn(lines, request), judgeCiting(lines, honest, request)];
        const [best] = ways.toSorted((one, other) => other.score - one.score);
        if (best) gamed.push({ id, kind, ...best, text: lines.join(' ') });
      }
    }
    return [...rankingMetrics(ranked), ...gamingMetrics(gamed)];
  },
};

/** All five read as one's own words, so that it is the words alone that decide. */
function scoreAll(honest: OptimizedScript, request: WritingRequest, material: Material) {
  const worse = (kind: WorseScript) =>
    judgeOwn(makeBadScript(worseScripts[kind], material), request).score;
  return {
    honest: judgeOwn(
      honest.sentences.map(({ text }) => text),
      request,
    ).score,
    generic: worse('generic'),
    copied: worse('copied'),
    soup: worse('soup'),
    empty: worse('empty'),
  };
}

/** As a person's own words, which cite nothing. */
function judgeOwn(lines: string[], { cv }: WritingRequest): Verdict {
  const reading = ownEngine.readOwnWords(lines.join('\n'), cv, options);
  if (!reading.ok) return { score: 0, stoppedBy: reading.problem.message };
  const { qualityScore, metadata } = reading.script;
  return { score: qualityScore ?? 0, stoppedBy: lowestOf(metadata.scores) };
}

function lowestOf(report: ScoreReport | null): string {
  const [lowest] = (report?.ceilings ?? []).toSorted((one, other) => one.most - other.most);
  return lowest?.reason ?? '';
}

/** As a model could hand it in: in tidy scenes, each sentence citing all that the honest one cites. */
function judgeCiting(lines: string[], honest: OptimizedScript, request: WritingRequest): Verdict {
  const cited = [...new Set(honest.sentences.flatMap(({ factIds }) => factIds))];
  const middle = ['experience', 'achievements', 'skills'] as const;
  const sentences = lines.map((text, at) => {
    const place = Math.min(2, Math.floor((3 * at) / lines.length));
    const scene =
      at === 0 ? 'opening' : at === lines.length - 1 ? 'closing' : (middle[place] ?? 'skills');
    return { text, scene, factIds: cited } as const;
  });
  const scored = scoredFor(
    request,
    sentences.map((sentence) => ({ ...sentence, factIds: [...sentence.factIds] })),
    'model',
  );
  const { qualityScore, report } = scoreScript(scored);
  return { score: qualityScore, stoppedBy: lowestOf(report) };
}

function rankingMetrics(ranked: Ranked[]): Metric[] {
  const wrong: string[] = [];
  let pairs = 0;
  for (const { id, scores } of ranked) {
    for (const [at, better] of order.entries()) {
      for (const worse of order.slice(at + 1)) {
        pairs += 1;
        if (scores[better] > scores[worse]) continue;
        wrong.push(`${id}: ${better} ${scores[better]} is not above ${worse} ${scores[worse]}`);
      }
    }
  }
  const groups = Map.groupBy(ranked, ({ language }) => language);
  console.table(
    Object.fromEntries(
      [...groups].map(([language, group]) => [
        language,
        Object.fromEntries(
          order.map((kind) => [
            `${kind} p50`,
            percentile(
              group.map(({ scores }) => scores[kind]),
              50,
            ),
          ]),
        ),
      ]),
    ),
  );
  console.log(`  ${wrong.length} of ${pairs} pairs in the wrong order`);
  for (const line of wrong.slice(0, 8)) console.log(`  ${line}`);
  return [
    metric('pairs_in_order', (100 * (pairs - wrong.length)) / pairs, '%', {
      atLeast: pairsAtLeast,
    }),
  ];
}

function gamingMetrics(gamed: Gamed[]): Metric[] {
  const kinds = [...Map.groupBy(gamed, ({ kind }) => kind)];
  console.table(
    Object.fromEntries(
      kinds.map(([kind, group]) => {
        const scores = group.map(({ score }) => score);
        const caught = scores.filter((score) => score < gamedBelow).length;
        return [
          kind,
          {
            scripts: scores.length,
            p50: percentile(scores, 50),
            max: percentile(scores, 100),
            'below 5, %': Math.round((100 * caught) / scores.length),
            'mostly stopped by': mostOf(group.map(({ stoppedBy }) => stoppedBy)),
          },
        ];
      }),
    ),
  );
  for (const [kind, group] of kinds) {
    const [worst] = group.toSorted((one, other) => other.score - one.score);
    if (!worst || worst.score < gamedBelow) continue;
    console.log(`  ${kind} gets ${worst.score} (${worst.id}): ${worst.text.slice(0, 260)}`);
  }
  const named: string[] = ['soup', 'copied lines', 'one sentence repeated', 'flattery'];
  const shareOf = (some: Gamed[]) =>
    (100 * some.filter(({ score }) => score < gamedBelow).length) / some.length;
  return [
    metric('gamed_below_5_named', shareOf(gamed.filter(({ kind }) => named.includes(kind))), '%', {
      atLeast: 100,
    }),
    metric('gamed_below_5_own', shareOf(gamed.filter(({ kind }) => !named.includes(kind))), '%', {
      atLeast: 95,
    }),
  ];
}

function mostOf(reasons: string[]): string {
  const counts = [...Map.groupBy(reasons, (reason) => reason)];
  const [most] = counts.toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? '';
}
