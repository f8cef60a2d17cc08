/** A step of the way from CV to video that failed: one sentence for the person. */
export class StepError extends Error {
  constructor(step: string, sentence: string, cause?: unknown) {
    super(`${step}: ${sentence}`, { cause });
    this.name = 'StepError';
  }
}

/** Runs one step; whatever it throws becomes a StepError naming it. */
export async function inStep<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StepError) throw error;
    throw new StepError(step, sentenceOf(error), error);
  }
}

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // The SDK puts the HTTP status behind the server's sentence: “… [400]” (firebase 12.19.0).
  return message.replace(/ \[\d{3}\]$/, '');
}
