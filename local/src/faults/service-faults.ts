/** The services of the local cloud that can be made to fail. */
export const faultServices = ['firestore', 'storage'] as const;
export type FaultService = (typeof faultServices)[number];

type Range = { min: number; max: number };

/** Everything that is wrong with one service at the moment. */
export type ServiceFaults = {
  /** Every request waits this long before anything else happens. */
  latencyMs: Range;
  /** This part of all requests, 0 to 1, is refused as unavailable before it has any effect. */
  unavailableRate: number;
  /** Until then (milliseconds since 1970) every request is refused as unavailable. */
  outageUntilMs: number | null;
  /** Open streams are cut off again and again. */
  dropStreamsEverySeconds: number | null;
  /** Reads go on; nothing more can be stored. */
  diskFull: boolean;
};

export const healthy: ServiceFaults = {
  latencyMs: { min: 0, max: 0 },
  unavailableRate: 0,
  outageUntilMs: null,
  dropStreamsEverySeconds: null,
  diskFull: false,
};

/** A wish to change some faults; what it does not name stays. */
export type FaultChange = {
  latencyMs?: number | Range | undefined;
  unavailableRate?: number | undefined;
  /** An outage of so many seconds from now; 0 ends one. */
  outageSeconds?: number | undefined;
  dropStreamsEverySeconds?: number | null | undefined;
  diskFull?: boolean | undefined;
};

export function changeFaults(
  faults: ServiceFaults,
  change: FaultChange,
  nowMs: number,
): ServiceFaults {
  const { latencyMs, unavailableRate, outageSeconds, dropStreamsEverySeconds, diskFull } = change;
  return {
    latencyMs: latencyMs === undefined ? faults.latencyMs : asRange(latencyMs),
    unavailableRate: unavailableRate ?? faults.unavailableRate,
    outageUntilMs: outageSeconds === undefined ? faults.outageUntilMs : until(outageSeconds, nowMs),
    dropStreamsEverySeconds:
      dropStreamsEverySeconds === undefined
        ? faults.dropStreamsEverySeconds
        : dropStreamsEverySeconds,
    diskFull: diskFull ?? faults.diskFull,
  };
}

function asRange(latencyMs: number | Range): Range {
  return typeof latencyMs === 'number' ? { min: latencyMs, max: latencyMs } : latencyMs;
}

function until(outageSeconds: number, nowMs: number): number | null {
  return outageSeconds > 0 ? nowMs + outageSeconds * 1000 : null;
}

/** What becomes of one request. */
export type Fate = { delayMs: number; outcome: 'pass' | 'unavailable' };

/** Two draws from [0, 1), one for each thing that is left to chance. */
export type Chance = { latency: number; refusal: number };

export function planFate(faults: ServiceFaults, nowMs: number, chance: Chance): Fate {
  const { min, max } = faults.latencyMs;
  const isRefused = isOut(faults, nowMs) || chance.refusal < faults.unavailableRate;
  return {
    delayMs: min + chance.latency * (max - min),
    outcome: isRefused ? 'unavailable' : 'pass',
  };
}

/** Whether nothing at all gets through. */
export function isOut({ outageUntilMs, unavailableRate }: ServiceFaults, nowMs: number): boolean {
  return unavailableRate >= 1 || (outageUntilMs !== null && nowMs < outageUntilMs);
}

export function isHealthy(faults: ServiceFaults, nowMs: number): boolean {
  const { latencyMs, unavailableRate, dropStreamsEverySeconds, diskFull } = faults;
  const isPrompt = latencyMs.max === 0 && unavailableRate === 0;
  return isPrompt && dropStreamsEverySeconds === null && !diskFull && !isOut(faults, nowMs);
}
