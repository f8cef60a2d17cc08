import type { SceneKind, ScriptSentence } from '@cvplus/contracts/script';
import type { AspectRatio } from '@cvplus/contracts/video-options';
import type { Narration } from '../assembly/narration.ts';
import type { VideoOrder } from '../video-provider.ts';
import type { RunwayPlan } from './plan-speech.ts';
import { buildShot, sceneModels, type SceneModel } from './scene-models.ts';
import { promptOf } from './scene-prompts.ts';

/** `seconds`: how long it is shown. */
export type Shot = { scene: SceneKind; seconds: number; lengthSeconds: number };

/** More picture than is shown, so that one shot can fade into the next. */
const spareSeconds = 0.4;
const fewestShots = 5;
/** Below this a shot is too restless to be halved for the sake of variety. */
const shortestHalfSeconds = 4;

/** 1:1 is none of the shapes these models make. */
const sceneRatios = { '16:9': '1280:720', '9:16': '720:1280' } as const;

export function sceneRatioOf(aspectRatio: AspectRatio): '1280:720' | '720:1280' | undefined {
  return aspectRatio === '1:1' ? undefined : sceneRatios[aspectRatio];
}

/** Silent shots under our narration. Nothing of the owner is sent: prompts come from our own table. */
export function planScenes(
  order: Pick<VideoOrder, 'generationId' | 'attempt' | 'sentences' | 'options'>,
  narration: Pick<Narration, 'path' | 'captionsPath' | 'sentenceSeconds'>,
  model: SceneModel,
  ratio: '1280:720' | '720:1280',
): RunwayPlan {
  const shots = planShots(order.sentences, narration.sentenceSeconds, model);
  const seed = seedOf(order);
  const counts = new Map<SceneKind, number>();
  const pieces = shots.map(({ scene, lengthSeconds }, index) => {
    const seen = counts.get(scene) ?? 0;
    counts.set(scene, seen + 1);
    const promptText = promptOf(scene, seen, order.options);
    // Neighbouring seeds keep the shots of one video alike without making them the same.
    const shotSeed = (seed + index) % 2 ** 32;
    return buildShot(model, { promptText, ratio, lengthSeconds, seed: shotSeed });
  });
  return {
    pieces,
    assembly: {
      kind: 'scenes',
      seconds: shots.map(({ seconds }) => seconds),
      narrationPath: narration.path,
      captionsPath: narration.captionsPath,
    },
  };
}

/** A shot per run of sentences of the same scene; a run too long for one is cut into equal shots. */
export function planShots(
  sentences: readonly Pick<ScriptSentence, 'scene'>[],
  sentenceSeconds: readonly number[],
  model: SceneModel,
): Shot[] {
  const longest = Math.max(...sceneModels[model].lengths) - spareSeconds;
  const runs: { scene: SceneKind; seconds: number; shots: number }[] = [];
  for (const [index, { scene }] of sentences.entries()) {
    const seconds = sentenceSeconds[index] ?? 0;
    const last = runs.at(-1);
    if (last?.scene === scene) last.seconds += seconds;
    else runs.push({ scene, seconds, shots: 0 });
  }
  const spoken = runs.filter(({ seconds }) => seconds > 0);
  for (const run of spoken) run.shots = Math.ceil(run.seconds / longest);
  addShots(spoken);
  return spoken.flatMap(({ scene, seconds, shots }) =>
    Array.from({ length: shots }, () => shotOf(scene, seconds / shots, model)),
  );
}

/** Short scripts have few scenes; their longest ones are shown from two sides. */
function addShots(runs: { seconds: number; shots: number }[]): void {
  for (let total = sumOf(runs); total < fewestShots; total += 1) {
    const [calmest] = runs.toSorted((a, b) => b.seconds / b.shots - a.seconds / a.shots);
    if (!calmest || calmest.seconds / (calmest.shots + 1) < shortestHalfSeconds) return;
    calmest.shots += 1;
  }
}

function sumOf(runs: readonly { shots: number }[]): number {
  return runs.reduce((sum, { shots }) => sum + shots, 0);
}

function shotOf(scene: SceneKind, seconds: number, model: SceneModel): Shot {
  const { lengths } = sceneModels[model];
  const needed = Math.ceil(seconds + spareSeconds);
  const lengthSeconds = lengths.find((length) => length >= needed) ?? Math.max(...lengths);
  return { scene, seconds, lengthSeconds };
}

/** A number of the generation's own (FNV-1a); another attempt gets other pictures of the same prompts. */
function seedOf({ generationId, attempt }: Pick<VideoOrder, 'generationId' | 'attempt'>): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(generationId)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return (hash + (attempt - 1) * 1000) % 2 ** 32;
}
