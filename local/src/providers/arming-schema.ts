import * as z from 'zod';
import type { Arming } from './armed-faults.ts';

/** The fields of a control call that say when a fault hits; times of day or seconds from now. */
export const armingShape = {
  times: z.int().positive().nullable().optional(),
  after: z.int().min(0).optional(),
  rate: z.number().min(0).max(1).optional(),
  seed: z.int().optional(),
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  inSeconds: z.number().min(0).optional(),
  forSeconds: z.number().positive().optional(),
};
type ArmingInput = z.infer<z.ZodObject<typeof armingShape>>;

/** A share of calls or a stretch of time has no count unless one is given; else it is one call. */
export function readArming(input: ArmingInput, now: Date): Arming {
  const { times, after, rate, seed, inSeconds, forSeconds } = input;
  const from = input.from ?? (inSeconds === undefined ? undefined : later(now, inSeconds));
  const start = from === undefined ? now : new Date(from);
  const until = input.until ?? (forSeconds === undefined ? undefined : later(start, forSeconds));
  const isOpenEnded = rate !== undefined || until !== undefined;
  return {
    times: times === undefined ? (isOpenEnded ? null : 1) : times,
    after,
    rate,
    seed,
    from,
    until,
  };
}

function later(moment: Date, seconds: number): string {
  return new Date(moment.getTime() + seconds * 1000).toISOString();
}
