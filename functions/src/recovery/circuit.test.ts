import { providerErrorKinds } from '@cvplus/contracts/provider-error';
import { describe, expect, it } from 'vitest';
import { admit, closedGate, type Gate, gateLimits, orderEnded, orderTaken } from './circuit.ts';

const startMs = 1_000_000;

function through(gate: Gate, key: string, nowMs = startMs): Gate {
  const { gate: next, admission } = admit(gate, {
    key,
    maxConcurrent: null,
    isLookUp: false,
    nowMs,
  });
  expect(admission.admitted).toBe(true);
  return next;
}

function failing(gate: Gate, key: string, kind: 'unavailable' | 'stuck', nowMs = startMs): Gate {
  return orderEnded(through(gate, key, nowMs), { key, failure: kind, nowMs });
}

const opened = ['a', 'b', 'c'].reduce<Gate>(
  (gate, key) => failing(gate, key, 'unavailable'),
  closedGate,
);
const asks = (gate: Gate, key: string, nowMs: number) =>
  admit(gate, { key, maxConcurrent: null, isLookUp: false, nowMs });

describe('a circuit', () => {
  it('opens after three failures in a row, and a success between them keeps it closed', () => {
    expect(opened.open).toMatchObject({ cause: 'calls', untilMs: startMs + 60_000 });
    const twice = failing(failing(closedGate, 'a', 'stuck'), 'b', 'stuck');
    const well = orderEnded(through(twice, 'c'), { key: 'c', failure: null, nowMs: startMs });
    expect(failing(well, 'd', 'stuck').open).toBeNull();
  });

  it('counts one order once, however often its end is told', () => {
    const once = failing(closedGate, 'a', 'unavailable');
    expect(orderEnded(once, { key: 'a', failure: 'unavailable', nowMs: startMs })).toBe(once);
  });

  it('lets nobody through while open, then exactly one probe', () => {
    expect(asks(opened, 'd', startMs + 59_999).admission.admitted).toBe(false);
    const probing = asks(opened, 'd', startMs + 60_000);
    expect(probing.admission).toEqual({ admitted: true, probing: true });
    expect(asks(probing.gate, 'e', startMs + 60_001).admission.admitted).toBe(false);
    // The probe itself may be repeated under its key.
    expect(asks(probing.gate, 'd', startMs + 60_001).admission.admitted).toBe(true);
  });

  it('lets a call through that may have been taken before, without taking it for a probe', () => {
    const probing = through(opened, 'd', startMs + 60_000);
    for (const gate of [opened, probing]) {
      const lookUp = { key: 'c', maxConcurrent: 0, isLookUp: true, nowMs: startMs + 60_001 };
      const { gate: next, admission } = admit(gate, lookUp);
      expect(admission).toEqual({ admitted: true, probing: false });
      expect(next.open).toEqual(gate.open);
      // It has its place there, and gives it back without opening the door anew.
      expect(next.places.map(({ key }) => key)).toContain('c');
      const failed = orderEnded(next, { key: 'c', failure: 'unknown-outcome', nowMs: startMs });
      expect(failed.open).toEqual(gate.open);
    }
  });

  it('closes when the probe succeeds, and stays open twice as long when it fails', () => {
    const probing = through(opened, 'd', startMs + 60_000);
    expect(orderTaken(probing, 'd').open).toBeNull();
    const again = orderEnded(probing, {
      key: 'd',
      failure: 'unavailable',
      nowMs: startMs + 61_000,
    });
    expect(again.open?.untilMs).toBe(startMs + 61_000 + 120_000);
  });

  it('needs a whole video, not a taken order, to believe in renders again', () => {
    const broken = ['a', 'b', 'c'].reduce<Gate>(
      (gate, key) => failing(gate, key, 'stuck'),
      closedGate,
    );
    const probing = through(broken, 'd', startMs + gateLimits.openMs.renders);
    expect(orderTaken(probing, 'd').open).not.toBeNull();
    expect(orderEnded(probing, { key: 'd', failure: null, nowMs: startMs }).open).toBeNull();
  });

  it('lets another probe through when the first one says nothing about the provider', () => {
    const probing = through(opened, 'd', startMs + 60_000);
    const gate = orderEnded(probing, { key: 'd', failure: 'rejected-content', nowMs: startMs });
    expect(asks(gate, 'e', startMs + 60_001).admission.admitted).toBe(true);
  });

  it('lets another probe through when the first one was lost', () => {
    const probing = through(opened, 'd', startMs + 60_000);
    const laterMs = startMs + 60_000 + gateLimits.probeMs;
    expect(asks(probing, 'e', laterMs).admission.admitted).toBe(true);
  });

  it.each([
    ['out-of-credit', 'credit'],
    ['bad-credentials', 'credentials'],
  ] as const)('opens at once on %s', (failure, cause) => {
    const gate = orderEnded(through(closedGate, 'a'), { key: 'a', failure, nowMs: startMs });
    expect(gate.open?.cause).toBe(cause);
    const { admission } = asks(gate, 'b', startMs + 1);
    expect(admission).toMatchObject({ admitted: false, kind: failure });
  });

  it.each(providerErrorKinds)('has an answer to %s', (failure) => {
    const gate = orderEnded(through(closedGate, 'a'), { key: 'a', failure, nowMs: startMs });
    expect(gate.places).toEqual([]);
  });
});

describe('places', () => {
  const limited = (gate: Gate, key: string, nowMs = startMs) =>
    admit(gate, { key, maxConcurrent: 2, isLookUp: false, nowMs });

  it('never gives out more than there are, and gives the same key its own again', () => {
    const two = limited(limited(closedGate, 'a').gate, 'b').gate;
    expect(limited(two, 'c').admission).toMatchObject({
      admitted: false,
      kind: 'concurrency-full',
    });
    expect(limited(two, 'a').admission.admitted).toBe(true);
    const freed = orderEnded(two, { key: 'a', failure: 'dropped', nowMs: startMs });
    expect(limited(freed, 'c').admission.admitted).toBe(true);
  });

  it('frees a place that nobody gave back', () => {
    const two = limited(limited(closedGate, 'a').gate, 'b').gate;
    expect(limited(two, 'c', startMs + gateLimits.placeMs).admission.admitted).toBe(true);
  });
});
