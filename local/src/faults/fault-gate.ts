import { setTimeout as pause } from 'node:timers/promises';
import type { Fate } from './service-faults.ts';

/** What a server asks at its edge, once for every request. */
export interface FaultGate {
  decide(): Fate;
}

export const noFaults: FaultGate = { decide: () => ({ delayMs: 0, outcome: 'pass' }) };

/** Holds a request up for as long as is set, then tells what becomes of it. */
export async function meetFaults(gate: FaultGate): Promise<Fate['outcome']> {
  const { delayMs, outcome } = gate.decide();
  if (delayMs > 0) await pause(delayMs);
  return outcome;
}
