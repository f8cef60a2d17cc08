import { providerErrorKinds } from '@cvplus/contracts/provider-error';
import { describe, expect, it } from 'vitest';
import { planRecovery, type Situation } from './recovery-plan.ts';
import { recoveryTable } from './recovery-table.ts';

const firstCall: Situation = {
  provider: 'heygen',
  orderCalls: 1,
  attemptsHere: 1,
  ordered: false,
  idempotentStarts: true,
  nextProvider: 'inhouse',
  jitter: 0.5,
};
const rendered: Situation = { ...firstCall, ordered: true };

describe('planRecovery', () => {
  it('repeats a rate-limited call under the same key after the time the provider asked for', () => {
    const plan = planRecovery({ kind: 'rate-limited', retryAfterMs: 9_000 }, firstCall);
    expect(plan).toEqual({ type: 'RETRY_WITH_BACKOFF', delayMs: 9_000, as: 'same-attempt' });
  });

  it('waits longer before every further call', () => {
    const delays = [1, 2].map((orderCalls) => {
      const plan = planRecovery({ kind: 'unavailable' }, { ...firstCall, orderCalls });
      return plan.type === 'RETRY_WITH_BACKOFF' ? plan.delayMs : null;
    });
    expect(delays).toEqual([2_000, 4_000]);
  });

  it('stops repeating a call after three of them', () => {
    const plan = planRecovery({ kind: 'unavailable' }, { ...firstCall, orderCalls: 3 });
    expect(plan).toEqual({ type: 'GRACEFUL_DEGRADATION', to: 'inhouse' });
  });

  it('has more patience with an order that may be running already', () => {
    const unknown = (orderCalls: number) =>
      planRecovery({ kind: 'unknown-outcome' }, { ...firstCall, orderCalls }).type;
    expect(unknown(5)).toBe('RETRY_WITH_BACKOFF');
    expect(unknown(6)).toBe('GRACEFUL_DEGRADATION');
  });

  it('does not repeat a call that could order twice', () => {
    const plan = planRecovery({ kind: 'timed-out' }, { ...firstCall, idempotentStarts: false });
    expect(plan.type).toBe('GRACEFUL_DEGRADATION');
  });

  it('switches to the next provider when credit is used up', () => {
    const plan = planRecovery({ kind: 'out-of-credit' }, { ...firstCall, nextProvider: 'did' });
    expect(plan).toEqual({ type: 'SWITCH_PROVIDER', to: 'did' });
  });

  it('treats a bad video as a provider failure and never repeats the old order', () => {
    expect(planRecovery({ kind: 'poor-quality' }, rendered).type).toBe('GRACEFUL_DEGRADATION');
  });

  it('orders a second video at the last provider before it gives up', () => {
    const last: Situation = { ...rendered, provider: 'inhouse', nextProvider: null };
    expect(planRecovery({ kind: 'render-failed' }, last)).toMatchObject({ as: 'new-attempt' });
    expect(planRecovery({ kind: 'render-failed' }, { ...last, attemptsHere: 2 })).toEqual({
      type: 'GIVE_UP',
    });
  });

  it('asks the owner about refused content and sends it nowhere else', () => {
    expect(planRecovery({ kind: 'rejected-content' }, firstCall)).toEqual({ type: 'ASK_USER' });
  });

  it('spreads retries by a quarter either way', () => {
    const delays = [0, 0.5, 1].map((jitter) => {
      const plan = planRecovery({ kind: 'unavailable' }, { ...firstCall, jitter });
      return plan.type === 'RETRY_WITH_BACKOFF' ? plan.delayMs : null;
    });
    expect(delays).toEqual([1_500, 2_000, 2_500]);
  });

  it('leaves a provider that asks for more patience than a minute, if another one is there', () => {
    const patience = { kind: 'rate-limited', retryAfterMs: 300_000 } as const;
    expect(planRecovery(patience, firstCall).type).toBe('GRACEFUL_DEGRADATION');
    expect(planRecovery(patience, { ...firstCall, nextProvider: null })).toMatchObject({
      type: 'RETRY_WITH_BACKOFF',
      delayMs: 300_000,
    });
  });

  it('repeats without a key only what was surely not taken', () => {
    const keyless = { ...firstCall, idempotentStarts: false };
    expect(planRecovery({ kind: 'rate-limited' }, keyless).type).toBe('RETRY_WITH_BACKOFF');
    for (const kind of ['unknown-outcome', 'unavailable', 'unreadable-reply'] as const) {
      expect(planRecovery({ kind }, keyless).type).toBe('GRACEFUL_DEGRADATION');
    }
  });

  it('waits for a free place of ours, and for no other door of ours', () => {
    const byUs = (kind: 'concurrency-full' | 'unavailable' | 'out-of-credit') =>
      planRecovery({ kind, refusedByUs: true }, firstCall).type;
    expect(byUs('concurrency-full')).toBe('RETRY_WITH_BACKOFF');
    expect(byUs('unavailable')).toBe('GRACEFUL_DEGRADATION');
    expect(byUs('out-of-credit')).toBe('GRACEFUL_DEGRADATION');
  });

  it.each(providerErrorKinds)('has a plan for %s in every situation', (kind) => {
    for (const ordered of [true, false])
      for (const nextProvider of ['did', 'inhouse', null] as const)
        for (const orderCalls of [0, 1, 3])
          for (const attemptsHere of [1, 2])
            for (const idempotentStarts of [true, false])
              for (const refusedByUs of [true, undefined]) {
                const counts = { orderCalls, attemptsHere };
                const situation = { ...firstCall, ordered, nextProvider, ...counts };
                const plan = planRecovery(
                  { kind, refusedByUs },
                  { ...situation, idempotentStarts },
                );
                expect(plan.type).toMatch(/^[A-Z_]+$/);
                const repeats = plan.type === 'RETRY_WITH_BACKOFF' && plan.as === 'same-attempt';
                // A taken order, or one that may have been taken without a key, is never sent again.
                if (repeats) expect(ordered).toBe(false);
                if (repeats && !idempotentStarts && !refusedByUs) {
                  expect(recoveryTable[kind].surelyNotTaken).toBe(true);
                }
              }
  });
});
