import { describe, expect, it } from 'vitest';
import { explainFailure } from './failure-words.ts';

describe('what a failure means to the owner', () => {
  it('is in our words, never in those of a provider', () => {
    expect(explainFailure({ kind: 'unavailable', message: '503 upstream eu-west-1' })).toBe(
      'it was not available',
    );
  });

  it('names what our own check found', () => {
    const found = { kind: 'poor-quality', message: 'The picture is black.' } as const;
    expect(explainFailure(found)).toBe('its video did not pass our check (The picture is black)');
  });

  it('says of an engine that was not asked that it was not, and why', () => {
    const unasked = (kind: 'unavailable' | 'out-of-credit' | 'bad-credentials') =>
      explainFailure({ kind, message: 'For operators.', refusedByUs: true });
    expect(unasked('unavailable')).toBe('it failed several times just before, so it was not asked');
    expect(unasked('out-of-credit')).toBe('our budget for it is used up');
    expect(unasked('bad-credentials')).toBe('it did not accept our account just before');
  });
});
