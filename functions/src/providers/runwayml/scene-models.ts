import type RunwayML from '@runwayml/sdk';
import type { RunwayPiece } from './runwayml-wire.ts';

type Bodies = RunwayML.TextToVideoCreateParams;
export type SceneModel = Extract<Bodies['model'], 'gen4.5' | 'veo3.1' | 'veo3.1_fast'>;

/** Lengths in whole seconds, shortest first: @runwayml/sdk 4.20.1 and docs.dev.runwayml.com, read 2026-11-22. */
export const sceneModels: Record<SceneModel, { lengths: readonly number[] }> = {
  'gen4.5': { lengths: [2, 3, 4, 5, 6, 7, 8, 9, 10] },
  'veo3.1': { lengths: [4, 6, 8] },
  'veo3.1_fast': { lengths: [4, 6, 8] },
};

type ShotOrder = {
  promptText: string;
  ratio: '1280:720' | '720:1280';
  lengthSeconds: number;
  seed: number;
};

export function buildShot(model: SceneModel, shot: ShotOrder): RunwayPiece {
  const { promptText, ratio, seed, lengthSeconds } = shot;
  switch (model) {
    case 'gen4.5':
      return {
        kind: 'scene',
        body: {
          model,
          promptText,
          ratio,
          duration: lengthSeconds,
          seed,
          contentModeration: { publicFigureThreshold: 'auto' },
        },
      };
    case 'veo3.1':
    case 'veo3.1_fast': {
      const duration = ([4, 6, 8] as const).find((length) => length >= lengthSeconds) ?? 8;
      // Silent: the narration is ours, and sound doubles the price.
      return { kind: 'scene', body: { model, promptText, ratio, duration, seed, audio: false } };
    }
  }
}
