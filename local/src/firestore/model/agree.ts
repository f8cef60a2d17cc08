import fc from 'fast-check';
import { ModelStore } from './reference/model-store.ts';
import type { Session } from './session.ts';
import type { Step } from './steps/step.ts';

type Wish = { seed: number; steps: number };

const stepsPerRun = 400;
const runsPerRound = 5;
// Making a counterexample shorter ends here at the latest.
const mostMsPerRound = 300_000;

/**
 * Runs random steps until so many were done. Fails with the seed and with the fewest steps that
 * still disagree. The same seed gives the same steps: `MODEL_SEED=… MODEL_STEPS=1` repeats a round.
 */
export async function agree(session: Session, step: fc.Arbitrary<Step>, wish: Wish): Promise<void> {
  const runs = fc.commands([step], { maxCommands: stepsPerRun, size: 'max' });
  const agreement = fc
    .asyncProperty(runs, async (steps) => {
      const store = new ModelStore();
      await fc.asyncModelRun(() => ({ model: store, real: session }), steps);
      await session.settle();
    })
    .afterEach(() => session.reset());
  for (let round = 0; session.steps < wish.steps; round++) {
    await fc.assert(agreement, {
      seed: wish.seed + round,
      numRuns: runsPerRound,
      unbiased: true,
      interruptAfterTimeLimit: mostMsPerRound,
    });
  }
}

/** From the environment, for runs longer than those of every day. */
export function readWish(usual: Wish): Wish {
  const { MODEL_SEED, MODEL_STEPS } = process.env;
  return {
    seed: MODEL_SEED ? Number(MODEL_SEED) : usual.seed,
    steps: MODEL_STEPS ? Number(MODEL_STEPS) : usual.steps,
  };
}
