import { invalidArgument } from '../status-error.ts';
import type { FieldTransform, Write } from '../store/write.ts';
import { documentBytes } from '../values/document-size.ts';

// Limits of the real service, read at cloud.google.com/firestore/quotas on 2026-11-22. How many
// writes one commit makes is not limited there any more; only their size is.
const maxTransformsPerDocument = 500;
const maxCommitBytes = 10 * 1024 * 1024;

export function checkCommitLimits(writes: Write[]): void {
  const transforms = new Map<string, number>();
  let bytes = 0;
  for (const write of writes) {
    bytes += documentBytes({ name: write.name, fields: 'fields' in write ? write.fields : {} });
    if (!('transforms' in write)) continue;
    const count = (transforms.get(write.name) ?? 0) + sumOf(write.transforms.map(weightOf));
    transforms.set(write.name, count);
    if (count <= maxTransformsPerDocument) continue;
    throw invalidArgument(
      `cannot have more than ${maxTransformsPerDocument} field transforms on a single document`,
    );
  }
  if (bytes > maxCommitBytes) {
    throw invalidArgument('Transaction too big. Decrease transaction size.');
  }
}

/** Each element that is added to an array or removed from it counts. */
function weightOf(transform: FieldTransform): number {
  return 'elements' in transform ? transform.elements.length : 1;
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
