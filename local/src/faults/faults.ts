import type { FaultGate } from './fault-gate.ts';
import {
  changeFaults,
  faultServices,
  healthy,
  isOut,
  planFate,
  type FaultChange,
  type FaultService,
  type ServiceFaults,
} from './service-faults.ts';

/** What a running server does to itself when it is told to fail. */
export type FaultActs = {
  /** Cuts off everything that is under way between it and its clients. */
  dropStreams(): void;
  setDiskFull(on: boolean): void;
};

type FaultsSettings = { now: () => number; random: () => number };

/** The faults of the whole local cloud: tests and people set them, the servers ask. */
export class Faults {
  readonly #settings: FaultsSettings;
  readonly #services: Record<FaultService, ServiceFaults> = {
    firestore: healthy,
    storage: healthy,
  };
  readonly #acts: Partial<Record<FaultService, FaultActs>> = {};
  readonly #dropping: Partial<Record<FaultService, NodeJS.Timeout>> = {};

  constructor(settings: FaultsSettings = { now: Date.now, random: Math.random }) {
    this.#settings = settings;
  }

  gate(service: FaultService): FaultGate {
    const { now, random } = this.#settings;
    return {
      decide: () =>
        planFate(this.#services[service], now(), { latency: random(), refusal: random() }),
    };
  }

  /** A server that has started hands in what it can do to itself. */
  connect(service: FaultService, acts: FaultActs): void {
    this.#acts[service] = acts;
    if (this.#services[service].diskFull) acts.setDiskFull(true);
  }

  of(service: FaultService): ServiceFaults {
    return this.#services[service];
  }

  change(service: FaultService, change: FaultChange): void {
    const { now } = this.#settings;
    const before = this.#services[service];
    const after = changeFaults(before, change, now());
    this.#services[service] = after;
    if (after.diskFull !== before.diskFull) this.#acts[service]?.setDiskFull(after.diskFull);
    if (after.dropStreamsEverySeconds !== before.dropStreamsEverySeconds) {
      this.#dropEvery(service, after.dropStreamsEverySeconds);
    }
    // A service that is out does not keep its streams either.
    if (isOut(after, now()) && !isOut(before, now())) this.dropStreams(service);
  }

  dropStreams(service: FaultService): void {
    this.#acts[service]?.dropStreams();
  }

  /** Everything works again. */
  clear(): void {
    for (const service of faultServices) {
      this.change(service, {
        latencyMs: 0,
        unavailableRate: 0,
        outageSeconds: 0,
        dropStreamsEverySeconds: null,
        diskFull: false,
      });
    }
  }

  close(): void {
    for (const service of faultServices) clearInterval(this.#dropping[service]);
  }

  #dropEvery(service: FaultService, seconds: number | null): void {
    clearInterval(this.#dropping[service]);
    if (seconds === null) return;
    this.#dropping[service] = setInterval(() => this.dropStreams(service), seconds * 1000).unref();
  }
}
