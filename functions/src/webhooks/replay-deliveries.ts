import type { ProviderName } from '@cvplus/contracts/video-options';
import type { DeliveryCopy } from './delivery-copy.ts';

/** What a replay reads; it writes nothing. */
export interface ReplayRecords {
  /** Copies of what came since then, oldest first. */
  listSince(sinceMs: number): Promise<DeliveryCopy[]>;
  findGeneration(provider: ProviderName, operationId: string): Promise<string | null>;
  findOrdering(provider: ProviderName, generationId: string): Promise<string | null>;
  /** Whether the generation exists and has not ended. */
  isUnderWay(generationId: string): Promise<boolean>;
}

export type ReplayRequest = {
  provider: ProviderName | null;
  sinceMs: number;
  generationId: string | null;
  isDryRun: boolean;
};

/** What became of one delivery. `ended`: a look would find nothing left to do. */
export type ReplayedDelivery = {
  copy: DeliveryCopy;
  generationId: string | null;
  outcome: 'look-enqueued' | 'would-look' | 'same-look' | 'ended' | 'unknown';
};

export type ReplaySettings = {
  records: ReplayRecords;
  enqueueLook: (generationId: string, key: string) => Promise<void>;
  now: () => number;
};

const minuteMs = 60_000;

/**
 * Enqueues one look for each generation that stored deliveries were about. Safe to repeat: a look
 * asks the provider and changes nothing when there is no news, and two replays in one minute give
 * the queue the same task.
 */
export async function replayDeliveries(
  { provider, sinceMs, generationId: wanted, isDryRun }: ReplayRequest,
  { records, enqueueLook, now }: ReplaySettings,
): Promise<ReplayedDelivery[]> {
  const minute = Math.floor(now() / minuteMs);
  const decided = new Map<string, ReplayedDelivery['outcome']>();
  const replayed: ReplayedDelivery[] = [];
  for (const copy of await records.listSince(sinceMs)) {
    if (provider !== null && copy.provider !== provider) continue;
    const generationId = await ownerOf(copy, records);
    if (wanted !== null && (generationId ?? copy.generationId) !== wanted) continue;
    if (generationId === null) {
      replayed.push({ copy, generationId, outcome: 'unknown' });
      continue;
    }
    const before = decided.get(generationId);
    if (before !== undefined) {
      const outcome = before === 'ended' ? before : 'same-look';
      replayed.push({ copy, generationId, outcome });
      continue;
    }
    const outcome = !(await records.isUnderWay(generationId))
      ? 'ended'
      : isDryRun
        ? 'would-look'
        : 'look-enqueued';
    if (outcome === 'look-enqueued') await enqueueLook(generationId, keyOf(generationId, minute));
    decided.set(generationId, outcome);
    replayed.push({ copy, generationId, outcome });
  }
  return replayed;
}

/** A new name: the queue remembers that of the first look, and would drop another under it. */
function keyOf(generationId: string, minute: number): string {
  return `${generationId}-replay-${minute}`;
}

/** What was nobody's when it came may be known by now. */
async function ownerOf(copy: DeliveryCopy, records: ReplayRecords): Promise<string | null> {
  const { provider, outcome, operationId, generationId } = copy;
  if (outcome === 'accepted') return generationId;
  if (operationId === null) return null;
  const found = await records.findGeneration(provider, operationId);
  return found ?? (generationId && (await records.findOrdering(provider, generationId)));
}
