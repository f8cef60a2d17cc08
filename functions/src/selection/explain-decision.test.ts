import { expect, it } from 'vitest';
import { decideProvider } from './decide-provider.ts';
import { explainDecision } from './explain-decision.ts';
import { candidate, outcome, question } from './testing/questions.ts';

it('counts one outcome as one', () => {
  const heygen = candidate('heygen', {
    outcomes: [{ ...outcome('heygen'), atMs: question([]).nowMs }],
  });
  const words = explainDecision(decideProvider(question([heygen])));
  expect(words).toContain('(1 outcome)');
  expect(words).not.toContain('(1 outcomes)');
});
