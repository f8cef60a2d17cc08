import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Gate } from '../recovery/circuit.ts';
import type { LiveState } from '../selection/provider-facts.ts';

/** What the selection makes of the providers' doors. */
export function readLiveStates(
  gates: ReadonlyMap<ProviderName, Gate>,
  nowMs: number,
): Map<ProviderName, Partial<LiveState>> {
  return new Map([...gates].map(([provider, gate]) => [provider, readLiveState(gate, nowMs)]));
}

function readLiveState({ open, places }: Gate, nowMs: number): Partial<LiveState> {
  const inFlight = places.filter(({ untilMs }) => untilMs > nowMs).length;
  if (open === null) return { inFlight };
  const isProbed = open.probe !== null && open.probe.untilMs > nowMs;
  if (nowMs >= open.untilMs && !isProbed) return { inFlight, circuit: 'half-open' };
  // Said as what it is: there is nothing wrong with the provider.
  return open.cause === 'credit' ? { inFlight, creditUsd: 0 } : { inFlight, circuit: 'open' };
}
