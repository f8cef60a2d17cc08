import type { RulesGate } from '../../../../local/src/rules/access.ts';
import type { RequestKind, RulesRequest } from './rules-requests.ts';

export type KindRate = { name: string; perSecond: number };

// Each is judged once: what an evaluator may keep of a request does not help with the next one.
const requestsPerBatch = 2000;
const users = 100_000;

type Measuring = { kind: RequestKind; gate: RulesGate; random: () => number; seconds: number };

/** Evaluations per second; building the requests does not count, as servers have them anyway. */
export function measureKind({ kind, gate, random, seconds }: Measuring): KindRate {
  // A first part of the time is for the compiler.
  const warmMs = seconds * 300;
  const totalMs = seconds * 1000;
  let spentMs = 0;
  let countedMs = 0;
  let counted = 0;
  while (spentMs < warmMs + totalMs) {
    const batch = Array.from({ length: requestsPerBatch }, () =>
      kind.build(Math.floor(random() * users)),
    );
    const startMs = performance.now();
    for (const request of batch) {
      if (judge(gate, request) !== kind.isAllowed) {
        throw new Error(`“${kind.name}” is judged wrongly.`);
      }
    }
    const ms = performance.now() - startMs;
    spentMs += ms;
    if (spentMs <= warmMs) continue;
    countedMs += ms;
    counted += batch.length;
  }
  return { name: kind.name, perSecond: counted / (countedMs / 1000) };
}

function judge(gate: RulesGate, request: RulesRequest): boolean {
  return request.service === 'firestore'
    ? gate.judgeFirestore(request.access).allowed
    : gate.judgeStorage(request.access).allowed;
}
