import type { JsonSchema } from './json-schema.ts';

const usualSpan = 100;
const unbounded = 1e9;

/** A number within the bounds of a schema, near zero where they allow it. */
export function fillNumber(schema: JsonSchema, random: () => number): number {
  const { multipleOf: step } = schema;
  const hair = step ?? 1e-6;
  const least = Math.max(
    schema.minimum ?? -Infinity,
    schema.exclusiveMinimum === undefined ? -Infinity : schema.exclusiveMinimum + hair,
  );
  const most = Math.min(
    schema.maximum ?? Infinity,
    schema.exclusiveMaximum === undefined ? Infinity : schema.exclusiveMaximum - hair,
  );
  // zod writes ±(2⁵³−1) for any integer: nobody wants such numbers.
  const low = least > -unbounded ? least : Math.min(0, most - usualSpan);
  const high = Math.max(low, Math.min(most, low + usualSpan));
  const wished = low + random() * (high - low);
  if (step === undefined) {
    const rounded = Math.round(wished * 100) / 100;
    return rounded < low || rounded > high ? wished : rounded;
  }
  const steps = Math.floor(wished / step);
  const value = steps * step < low ? (steps + 1) * step : steps * step;
  return Number(value.toFixed(10));
}
