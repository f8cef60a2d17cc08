/** How a simulated order ended. */
export type SimulatedOutcome = {
  number: number;
  provider: number;
  startedMs: number;
  atMs: number;
  succeeded: boolean;
  seconds: number;
  quality: number | null;
  costUsd: number;
  videoSeconds: number;
};

export type Question = {
  number: number;
  atMs: number;
  videoSeconds: number;
  inFlight: readonly number[];
  /** A provider that is full takes nothing; nobody may choose it. */
  hasRoom: (index: number) => boolean;
};

/** One way to choose a provider: its place in the world, or −1 when it finds none. */
export interface Chooser {
  choose(question: Question): number;
  hear(outcome: SimulatedOutcome): void;
}
