import { describe, expect, it } from 'vitest';
import { decideProvider } from './decide-provider.ts';
import { explainChoice } from './explain-choice.ts';
import { candidate, question } from './testing/questions.ts';

type Candidates = Parameters<typeof question>[0];

/** Why the first one, and the one behind it, stand where they do. */
function reasonsFor(candidates: Candidates, changes: Parameters<typeof question>[1]): string[] {
  const decision = decideProvider(question(candidates, changes));
  return decision.candidates
    .filter((each) => each.verdict === 'ranked')
    .map((each) => explainChoice(each, decision, { isOwn: each.provider === 'inhouse' }));
}

const german = {
  expectedSeconds: 60,
  scriptCharacters: 800,
  aspectRatio: '16:9',
  language: 'de',
} as const;

describe('why this engine, for the owner', () => {
  it('names what keeps the engine that was chosen from making the video', () => {
    const [first] = reasonsFor(
      [candidate('runwayml', { languages: ['en'] }), candidate('heygen'), candidate('inhouse')],
      { preferred: 'runwayml', order: german },
    );
    expect(first).toBe(
      'The engine you chose cannot make this video: it does not speak German. This one comes first among the others.',
    );
  });

  it('says so when the engine that was chosen is not there at all', () => {
    const [first] = reasonsFor([candidate('heygen'), candidate('inhouse')], { preferred: 'did' });
    expect(first).toBe(
      'The engine you chose is not in use here. This one comes first among the others.',
    );
  });

  it('says that the choice was followed, and what the others are for', () => {
    const reasons = reasonsFor([candidate('heygen'), candidate('did'), candidate('inhouse')], {
      preferred: 'did',
    });
    expect(reasons).toEqual([
      'You chose this engine.',
      'Next in line if the engines before it fail.',
      'Our own engine, should all others fail.',
    ]);
  });

  it('gives the reason of the best one to who had no preference', () => {
    expect(reasonsFor([candidate('heygen'), candidate('inhouse')], {})[0]).toBe(
      'Just now the best in quality, reliability, time and price together.',
    );
    expect(reasonsFor([candidate('inhouse')], {})).toEqual([
      'Our own engine: no other can make this video now.',
    ]);
  });
});
