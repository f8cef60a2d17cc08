import type { RulesGate } from '../../../../local/src/rules/access.ts';
import type { RequestKind, RulesRequest } from './rules-requests.ts';

// Each request is judged once: what an evaluator keeps of one does not help with the next.
const requestsPerBatch = 2000;
const users = 100_000;

type Measuring = { kinds: RequestKind[]; gate: RulesGate; random: () => number; seconds: number };

/**
 * Evaluations per second of requests of these kinds, mixed. Building them does not count, as a
 * server has them anyway.
 */
export function measureRate({ kinds, gate, random, seconds }: Measuring): number {
  // A first part of the time is for the compiler.
  const warmMs = seconds * 500;
  const endMs = warmMs + seconds * 1000;
  let spentMs = 0;
  let counted = { requests: 0, ms: 0 };
  while (spentMs < endMs) {
    const batch = buildBatch(kinds, random);
    const startMs = performance.now();
    for (const { kind, request } of batch) {
      if (judge(gate, request) !== kind.isAllowed) {
        throw new Error(`“${kind.name}” is judged wrongly.`);
      }
    }
    const ms = performance.now() - startMs;
    spentMs += ms;
    if (spentMs <= warmMs) continue;
    counted = { requests: counted.requests + batch.length, ms: counted.ms + ms };
  }
  return counted.requests / (counted.ms / 1000);
}

type Drawn = { kind: RequestKind; request: RulesRequest };

function buildBatch(kinds: RequestKind[], random: () => number): Drawn[] {
  return Array.from({ length: requestsPerBatch }, () => {
    const kind = kinds[Math.floor(random() * kinds.length)];
    if (!kind) throw new Error('There is no kind of request.');
    return { kind, request: kind.build(Math.floor(random() * users)) };
  });
}

function judge(gate: RulesGate, request: RulesRequest): boolean {
  return request.service === 'firestore'
    ? gate.judgeFirestore(request.access).allowed
    : gate.judgeStorage(request.access).allowed;
}
