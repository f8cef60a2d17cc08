/** What a person is told when a start fails: for a file of theirs with the line in question. */
export function describeStartError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { excerpt = [] } = error as { excerpt?: string[] };
  return [error.message, ...excerpt].join('\n');
}
