/** What the create call answers instead of doing its work, or how it answers. */
export const createFaults = [
  '401',
  '402',
  '429-rate',
  '429-concurrency',
  '500',
  '503-html',
  'content-policy',
  'slow-create',
  'lost-answer',
] as const;
export type CreateFault = (typeof createFaults)[number];

/** What becomes of a video; decided when it is created. */
export const videoFaults = [
  'render-failed',
  'stuck',
  'black-video',
  'silent-video',
  'no-url',
  'late-file',
  'expired-url',
  'no-webhook',
  'duplicate-webhook',
  'bad-signature',
  'early-webhook',
  'out-of-order-webhook',
  'sparse-webhook',
] as const;
export type VideoFault = (typeof videoFaults)[number];

/** What the status call answers instead of the status. */
export const statusFaults = ['status-500', 'status-503-html', 'status-429'] as const;

export const faultNames = [...createFaults, ...videoFaults, ...statusFaults] as const;
export type FaultName = (typeof faultNames)[number];

/** `times` null: until cleared. */
export type ArmedFault = { fault: FaultName; times: number | null };

/** Faults armed from outside, each for a number of calls, besides the magic words in titles. */
export class Faults {
  readonly #armed = new Map<FaultName, number | null>();

  constructor(armed: readonly ArmedFault[] = []) {
    for (const { fault, times } of armed) this.set(fault, times);
  }

  set(fault: FaultName, times: number | null = 1): void {
    this.#armed.set(fault, times);
  }

  clear(): void {
    this.#armed.clear();
  }

  list(): ArmedFault[] {
    return [...this.#armed].map(([fault, times]) => ({ fault, times }));
  }

  /** Whether the fault hits a call for a video with this title; uses up one armed time. */
  hits(fault: FaultName, title: string | null): boolean {
    return this.#useUp(fault) || (title?.includes(`[fault:${fault}]`) ?? false);
  }

  #useUp(fault: FaultName): boolean {
    const times = this.#armed.get(fault);
    if (times === undefined) return false;
    if (times === null) return true;
    if (times <= 1) this.#armed.delete(fault);
    else this.#armed.set(fault, times - 1);
    return true;
  }
}
