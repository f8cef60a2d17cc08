import { ArmedFaults, type Armed, type Arming } from '../armed-faults.ts';

/** What any call answers instead of doing its work, or how it answers. */
const callFaults = ['401', '429-rate', '429-quota', '500', '503-html', 'slow', 'drop'] as const;

/** How a text is answered: `POST /responses` and the texts of `/chat/completions`. */
export const textFaults = [
  'refusal',
  'incomplete',
  'content-filter',
  'not-json',
  'wrong-schema',
  'invented-employer',
  'invented-number',
  'obeyed-injection',
  'too-short',
  'too-long',
  'wrong-language',
] as const;
export type TextFault = (typeof textFaults)[number];

const otherFaults = [
  'flagged',
  'refused-decision',
  'wrong-words',
  'nothing-heard',
  'unreadable-transcript',
] as const;

export const faultNames = [...callFaults, ...textFaults, ...otherFaults] as const;
export type FaultName = (typeof faultNames)[number];

export type FaultDetail = {
  /** Only calls of this address, such as `/moderations`. */
  path?: string | undefined;
  /** `slow`: how long an answer waits. `429-rate`: what `retry-after-ms` says. */
  ms?: number | undefined;
  /** `flagged`: the category. */
  category?: string | undefined;
  /** `wrong-words`: how many words of the transcript. */
  words?: number | undefined;
};
export type ArmedFault = Armed<FaultName, FaultDetail>;

/** Faults for the next calls, a share of them or a stretch of time; at one address or at all. */
export class Faults {
  readonly #armed: ArmedFaults<FaultName, FaultDetail>;

  constructor(
    { now, random }: { now: () => Date; random?: (() => number) | undefined },
    armed: readonly ArmedFault[] = [],
  ) {
    this.#armed = new ArmedFaults({
      keyOf: ({ fault, path }) => `${fault} ${path ?? ''}`,
      now,
      ...(random && { random }),
    });
    for (const each of armed) this.#armed.arm(each);
  }

  set(
    fault: FaultName,
    times: number | null = 1,
    detail: FaultDetail & Partial<Arming> = {},
  ): void {
    this.#armed.arm({ fault, times, ...detail });
  }

  clear(): void {
    this.#armed.clear();
  }

  list(): ArmedFault[] {
    return this.#armed.list();
  }

  /** The fault if it hits a call of this address; uses up one armed time. */
  take(fault: FaultName, path: string): ArmedFault | undefined {
    return this.#armed.take(fault, (armed) => armed.path === undefined || armed.path === path);
  }

  /** All faults of a list that hit a call of this address. */
  takeAll<Name extends FaultName>(names: readonly Name[], path: string): Set<Name> {
    return new Set(names.filter((name) => this.take(name, path) !== undefined));
  }
}
