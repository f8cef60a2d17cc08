import { afterAll, beforeAll, expect, it } from 'vitest';
import { agree, readWish } from './agree.ts';
import { anyStep } from './arbitraries/steps.ts';
import { Session } from './session.ts';

// Together with listening.test.ts, 10,000 steps.
const wish = readWish({ seed: 20261122, steps: 5000 });
const session = new Session();

beforeAll(() => session.open());
afterAll(() => session.close());

it('agrees with the model on what is stored and what is found', async ({ annotate }) => {
  await agree(session, anyStep, wish);
  await annotate(session.summary);

  expect(session.steps).toBeGreaterThanOrEqual(wish.steps);
}, 3_600_000);
