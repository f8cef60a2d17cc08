import type OpenAI from 'openai';

export type ModerationVerdict = { flagged: boolean; categories: string[] };

/** Asks whether a text may be spoken. Throws what the client throws when it cannot be asked. */
export async function moderate(
  client: OpenAI,
  {
    model,
    text,
    signal,
    timeoutMs,
  }: { model: string; text: string; signal: AbortSignal; timeoutMs: number },
): Promise<ModerationVerdict> {
  const { results } = await client.moderations.create(
    { model, input: text },
    { signal, timeout: timeoutMs, maxRetries: 1 },
  );
  const flagged = results.some((result) => result.flagged);
  const categories = results.flatMap((result) =>
    Object.entries(result.categories).flatMap(([name, hit]) => (hit ? [name] : [])),
  );
  return { flagged, categories: [...new Set(categories)] };
}
