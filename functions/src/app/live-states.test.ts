import { expect, it } from 'vitest';
import { closedGate, type Gate } from '../recovery/circuit.ts';
import { readLiveStates } from './live-states.ts';

const nowMs = 1_000_000;
const open = (changes: Partial<NonNullable<Gate['open']>> = {}): Gate => ({
  ...closedGate,
  open: { cause: 'calls', sinceMs: 0, untilMs: nowMs + 1, times: 1, probe: null, ...changes },
});
const stateOf = (gate: Gate) => readLiveStates(new Map([['heygen', gate]]), nowMs).get('heygen');

it('counts the places that are still taken', () => {
  const places = [
    { key: 'here', untilMs: nowMs + 1 },
    { key: 'forgotten', untilMs: nowMs },
  ];
  expect(stateOf({ ...closedGate, places })).toEqual({ inFlight: 1 });
});

it.each([
  ['closed', closedGate, undefined],
  ['open', open(), 'open'],
  [
    'open while somebody probes',
    open({ untilMs: 0, probe: { key: 'p', untilMs: nowMs + 1 } }),
    'open',
  ],
  ['half-open when its time is over', open({ untilMs: nowMs }), 'half-open'],
  [
    'half-open after a lost probe',
    open({ untilMs: 0, probe: { key: 'p', untilMs: nowMs } }),
    'half-open',
  ],
])('is %s', (_, gate, circuit) => {
  expect(stateOf(gate)?.circuit).toBe(circuit);
});

it('says of an empty wallet that it is empty', () => {
  expect(stateOf(open({ cause: 'credit' }))).toEqual({ inFlight: 0, creditUsd: 0 });
});
