import { openFirestore } from '../platform/google-clients.ts';
import type { Gate } from '../recovery/circuit.ts';
import { GateStore } from '../recovery/gate-store.ts';

export type { Gate };

/** The doors of the providers alone: they need Firestore, and no provider's secret. */
export function buildCircuits(settings: {
  projectId: string | null;
  tasksServiceAccount: string | null;
}): Pick<GateStore, 'readAll' | 'openByHand' | 'close'> {
  return new GateStore({ firestore: openFirestore(settings), now: Date.now });
}
