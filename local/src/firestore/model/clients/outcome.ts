export type Outcome<T> = { refused: number } | { refused: undefined; answer: T };

/** What the web SDK calls the codes of gRPC that a refusal may carry. */
const webCodes: Record<string, number> = {
  'invalid-argument': 3,
  'not-found': 5,
  'already-exists': 6,
  'failed-precondition': 9,
};

/** Refusals by the server are outcomes; what an SDK refuses by itself is a mistake in the test. */
export async function outcomeOf<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { refused: undefined, answer: await act() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const refused = typeof code === 'string' ? webCodes[code] : code;
    if (typeof refused === 'number') return { refused };
    throw error;
  }
}

export function showRefusal(code: number | undefined): string {
  return code === undefined ? 'done' : `refused with ${code}`;
}

/** Both as text, so that a failure can be read. */
export function insist(name: string, expected: string, actual: string): void {
  if (expected === actual) return;
  throw new Error(`${name}\n  expected\n${expected}\n  but got\n${actual}`);
}
