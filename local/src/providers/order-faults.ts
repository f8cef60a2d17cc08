import * as z from 'zod';
import { ArmedFaults, type Armed, type Arming } from './armed-faults.ts';
import { armingShape, readArming } from './arming-schema.ts';

/**
 * What a whole provider goes through for a while, mostly armed with a stretch of time: every call
 * refused; videos that take `value` times as long; prices `value` times as high.
 */
export const conditions = ['outage', 'slow-down', 'price-change'] as const;

/** What a fault is to do, where it can do several things: an error's name, a factor. */
type Valued = { value?: string | number | undefined };
export type ArmedOrderFault<Name extends string> = Armed<Name, Valued>;

type OrderFaultsSettings<Name extends string> = {
  names: readonly Name[];
  armed?: readonly ArmedOrderFault<Name>[] | undefined;
  now: () => Date;
};

/** What goes wrong with orders: armed from outside, or asked for by magic words in their titles. */
export class OrderFaults<Name extends string> {
  readonly names: readonly Name[];
  readonly armSchema: z.ZodType<ArmedOrderFault<Name>>;
  readonly #armed: ArmedFaults<Name, Valued>;

  constructor({ names, armed = [], now }: OrderFaultsSettings<Name>) {
    this.names = names;
    this.#armed = new ArmedFaults({ now });
    this.armSchema = z
      .strictObject({
        ...armingShape,
        fault: z.enum(names),
        value: z.union([z.string().max(100), z.number()]).optional(),
      })
      .transform(({ fault, value, ...arming }) => ({ fault, ...readArming(arming, now()), value }));
    for (const each of armed) this.#armed.arm(each);
  }

  set(fault: Name, times: number | null = 1, more: Partial<Arming> & Valued = {}): void {
    this.arm({ fault, times, ...more });
  }

  arm(armed: ArmedOrderFault<Name>): void {
    this.#armed.arm(armed);
  }

  clear(): void {
    this.#armed.clear();
  }

  list(): ArmedOrderFault<Name>[] {
    return this.#armed.list();
  }

  /** The fault's value ('' without one) if it hits an order with this title; uses up one armed time. */
  hit(fault: Name, title: string | null): string | undefined {
    const armed = this.#armed.take(fault);
    if (armed) return String(armed.value ?? '');
    const start = `[fault:${fault}`;
    for (const [, rest = ''] of (title ?? '').matchAll(/(\[fault:[^\]]*)\]/g)) {
      if (rest === start) return '';
      if (rest.startsWith(`${start}=`)) return rest.slice(start.length + 1);
    }
    return undefined;
  }

  hits(fault: Name, title: string | null = null): boolean {
    return this.hit(fault, title) !== undefined;
  }

  /** The factor of a condition; 1 while it does not hold. */
  factor(condition: Name, title: string | null = null): number {
    const value = this.hit(condition, title);
    return value === undefined ? 1 : Number(value) || 1;
  }
}
