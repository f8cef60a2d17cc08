import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import * as z from 'zod';
import { recoveryTable } from './recovery-table.ts';

const causes = ['calls', 'renders', 'credit', 'credentials'] as const;
type Cause = (typeof causes)[number];
const reservationSchema = z.strictObject({ key: z.string(), untilMs: z.number() });

/** What all instances know of one provider's door: its circuit and the orders that are in it. */
export const gateSchema = z.strictObject({
  /** Null while closed: orders pass. */
  open: z
    .strictObject({
      cause: z.enum([...causes, 'operator']),
      /** An operator's reason. */
      why: z.string().optional(),
      sinceMs: z.number(),
      /** From here on one probe may pass. */
      untilMs: z.number(),
      /** Openings in a row without a success between them; each doubles the wait. */
      times: z.int().positive(),
      /** The one order that tries whether the provider is well again. */
      probe: reservationSchema.nullable(),
    })
    .nullable(),
  failedCalls: z.int().nonnegative(),
  failedRenders: z.int().nonnegative(),
  /** Orders at the provider just now. A place that nobody gives back becomes free by itself. */
  places: z.array(reservationSchema),
});
export type Gate = z.infer<typeof gateSchema>;

export const closedGate: Gate = { open: null, failedCalls: 0, failedRenders: 0, places: [] };

export const gateLimits = {
  failuresInARow: 3,
  /** How long a circuit stays open the first time. */
  openMs: { calls: 60_000, renders: 120_000, credit: 24 * 3600_000, credentials: 10 * 60_000 },
  longestOpenMs: {
    calls: 15 * 60_000,
    renders: 30 * 60_000,
    credit: 24 * 3600_000,
    credentials: 3600_000,
  },
  probeMs: 40 * 60_000,
  placeMs: 45 * 60_000,
} as const;

export type Admission =
  | { admitted: true; probing: boolean }
  | { admitted: false; kind: ProviderErrorKind; message: string; retryAfterMs: number };

export type AdmissionRequest = {
  key: string;
  maxConcurrent: number | null;
  /** Repeats a call of which nobody knows whether it was taken: its order may have its place there. */
  isLookUp: boolean;
};

/**
 * Whether one more order may go to the provider now. The same key is admitted again. A look-up always
 * is, without being a probe: turned away, it would leave an order behind that may be running.
 */
export function admit(
  gate: Gate,
  { key, maxConcurrent, isLookUp, nowMs }: AdmissionRequest & { nowMs: number },
): { gate: Gate; admission: Admission } {
  const places = gate.places.filter(({ untilMs }) => untilMs > nowMs);
  const { open } = gate;
  const isProbe = open?.probe?.key === key;
  if (open && !isProbe && !isLookUp) {
    const probed = open.probe !== null && open.probe.untilMs > nowMs;
    if (nowMs < open.untilMs || probed) {
      return { gate, admission: shut(open.cause, Math.max(0, open.untilMs - nowMs)) };
    }
  }
  const isHere = isLookUp || places.some((place) => place.key === key);
  if (!isHere && maxConcurrent !== null && places.length >= maxConcurrent) {
    return { gate, admission: full };
  }
  const place = { key, untilMs: nowMs + gateLimits.placeMs };
  const probe = { key, untilMs: nowMs + gateLimits.probeMs };
  const probing = open !== null && (isProbe || !isLookUp);
  return {
    gate: {
      ...gate,
      open: open && (probing ? { ...open, probe } : open),
      places: [...places.filter((other) => other.key !== key), place],
    },
    admission: { admitted: true, probing },
  };
}

/** The provider took the order: its calls work. The place stays taken until the order ends. */
export function orderTaken(gate: Gate, key: string): Gate {
  const { open } = gate;
  const proven = open?.probe?.key === key && open.cause !== 'renders';
  return { ...gate, failedCalls: 0, open: proven ? null : open };
}

/**
 * An order came to its end. `failure` null: a good video came of it; `dropped`: nobody can tell.
 * It counts once: an order whose place was given back already changes nothing.
 */
export function orderEnded(
  gate: Gate,
  {
    key,
    failure,
    nowMs,
  }: { key: string; failure: ProviderErrorKind | 'dropped' | null; nowMs: number },
): Gate {
  if (!gate.places.some((place) => place.key === key)) return gate;
  const freed: Gate = { ...gate, places: gate.places.filter((place) => place.key !== key) };
  const wasProbe = gate.open?.probe?.key === key;
  if (failure === null) {
    // What somebody has opened by hand, no video of an earlier order closes.
    const stays = gate.open?.cause === 'operator' && !wasProbe;
    return { ...freed, open: stays ? gate.open : null, failedCalls: 0, failedRenders: 0 };
  }
  const blames = failure === 'dropped' ? null : recoveryTable[failure].blames;
  if (blames === null) {
    return wasProbe && freed.open ? { ...freed, open: { ...freed.open, probe: null } } : freed;
  }
  const failedCalls = freed.failedCalls + (blames === 'call' ? 1 : 0);
  const failedRenders = freed.failedRenders + (blames === 'render' ? 1 : 0);
  const counted: Gate = { ...freed, failedCalls, failedRenders };
  if (freed.open && !wasProbe) return counted;

  const cause = causeOf(blames);
  const inARow = blames === 'call' ? failedCalls : failedRenders;
  const opens = wasProbe || cause === 'credit' || cause === 'credentials';
  return opens || inARow >= gateLimits.failuresInARow ? openFor(counted, cause, nowMs) : counted;
}

/** By hand: no order passes until it is closed by hand again, or one probe at `untilMs`. */
export function openByHand(
  gate: Gate,
  { why, untilMs, nowMs }: { why: string; untilMs: number; nowMs: number },
): Gate {
  const open = { cause: 'operator', why, sinceMs: nowMs, untilMs, times: 1, probe: null } as const;
  return { ...gate, open };
}

function openFor(gate: Gate, cause: Cause, nowMs: number): Gate {
  const times = (gate.open?.times ?? 0) + 1;
  const openMs = gateLimits.openMs[cause] * 2 ** Math.min(10, times - 1);
  const untilMs = nowMs + Math.min(gateLimits.longestOpenMs[cause], openMs);
  return { ...gate, open: { cause, sinceMs: nowMs, untilMs, times, probe: null } };
}

function causeOf(blames: 'call' | 'render' | 'credit' | 'credentials'): Cause {
  if (blames === 'call') return 'calls';
  return blames === 'render' ? 'renders' : blames;
}

function shut(cause: Cause | 'operator', retryAfterMs: number): Admission {
  switch (cause) {
    case 'calls':
    case 'renders':
      return {
        admitted: false,
        kind: 'unavailable',
        message: 'It failed several times in a row and is being spared for a while.',
        retryAfterMs,
      };
    case 'operator':
      return {
        admitted: false,
        kind: 'unavailable',
        message: 'An operator has it spared for now.',
        retryAfterMs,
      };
    case 'credit':
      return {
        admitted: false,
        kind: 'out-of-credit',
        message: 'Its account is out of credit.',
        retryAfterMs,
      };
    case 'credentials':
      return {
        admitted: false,
        kind: 'bad-credentials',
        message: 'It did not accept our key a moment ago.',
        retryAfterMs,
      };
  }
}

const full: Admission = {
  admitted: false,
  kind: 'concurrency-full',
  message: 'It is working on as many of our orders as it takes at once.',
  retryAfterMs: 20_000,
};
