/** A measured value, or why there is none. */
export type Measured<T> = { value: T } | { notMeasured: string };

/** For a part of the video that could not be looked at: none of its values is known. */
export function noneMeasured<K extends string>(
  names: readonly K[],
  notMeasured: string,
): Record<K, { notMeasured: string }> {
  const entries = names.map((name) => [name, { notMeasured }] as const);
  return Object.fromEntries(entries) as Record<K, { notMeasured: string }>;
}
