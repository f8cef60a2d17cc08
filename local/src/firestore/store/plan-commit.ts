import { isDeepStrictEqual } from 'node:util';
import { StatusError } from '../status-error.ts';
import { findBrokenLimit } from '../values/document-limits.ts';
import { fieldAt, withField, withoutField } from '../values/field-path.ts';
import { microsOfTimestamp } from '../values/timestamp.ts';
import type { Fields, StoredDocument, Value } from '../values/value.ts';
import { applyTransforms } from './apply-transforms.ts';
import type { Precondition, Write } from './write.ts';

export type WriteResult = { updateTime?: string; transformResults?: Value[] };

/** What one write does to its document, for the rules to judge and the client to hear. */
export type WriteEffect = {
  write: Write;
  before: StoredDocument | null;
  after: StoredDocument | null;
  result: WriteResult;
};

export type CommitPlan = {
  /** One per write, up to and including the refused one. */
  effects: WriteEffect[];
  /** Every touched document as the whole commit would leave it. */
  outcome: Map<string, StoredDocument | null>;
  /** Set when a precondition or a limit of the service stands in the way. */
  refusal: StatusError | undefined;
};

type Read = (name: string) => StoredDocument | null;

const maxTransforms = 500;

/** Works out a commit without doing it; later writes see what earlier ones did. */
export function planCommit(writes: Write[], read: Read, commitTime: string): CommitPlan {
  const effects: WriteEffect[] = [];
  const outcome = new Map<string, StoredDocument | null>();
  let refusal: StatusError | undefined;
  for (const write of writes) {
    const known = outcome.get(write.name);
    const before = known === undefined ? read(write.name) : known;
    const effect = effectOf(write, before, commitTime);
    effects.push(effect);
    outcome.set(write.name, effect.after);
    refusal = refusePrecondition(write, before) ?? refuseOutcome(effect);
    if (refusal) break;
  }
  return { effects, outcome, refusal };
}

function effectOf(write: Write, before: StoredDocument | null, commitTime: string): WriteEffect {
  if (write.type === 'verify') return { write, before, after: before, result: {} };
  if (write.type === 'delete') return { write, before, after: null, result: {} };
  const updated = write.type === 'update' ? updatedFields(write, before) : (before?.fields ?? {});
  const { fields, results } = applyTransforms(updated, write.transforms, commitTime);
  const after = documentAfter(write.name, before, fields, commitTime);
  const transformResults = results.length > 0 ? { transformResults: results } : {};
  return { write, before, after, result: { updateTime: after.updateTime, ...transformResults } };
}

/** A write that changes nothing keeps the document's update time, as the service does. */
function documentAfter(
  name: string,
  before: StoredDocument | null,
  fields: Fields,
  commitTime: string,
): StoredDocument {
  if (!before) return { name, fields, createTime: commitTime, updateTime: commitTime };
  if (isDeepStrictEqual(before.fields, fields)) return before;
  return { name, fields, createTime: before.createTime, updateTime: commitTime };
}

function updatedFields(
  { fields, mask }: Extract<Write, { type: 'update' }>,
  before: StoredDocument | null,
): Fields {
  if (!mask) return fields;
  let merged = before?.fields ?? {};
  for (const path of mask) {
    const value = fieldAt(fields, path);
    merged = value ? withField(merged, path, value) : withoutField(merged, path);
  }
  return merged;
}

function refusePrecondition(
  { name, precondition }: { name: string; precondition: Precondition },
  before: StoredDocument | null,
): StatusError | undefined {
  switch (precondition.type) {
    case 'none':
      return undefined;
    case 'exists':
      if (precondition.exists === (before !== null)) return undefined;
      return precondition.exists
        ? new StatusError('NOT_FOUND', `No document to update: ${name}`)
        : new StatusError('ALREADY_EXISTS', `Document already exists: ${name}`);
    case 'update-time': {
      if (before?.updateTime === precondition.updateTime) return undefined;
      const stored = before ? microsOfTimestamp(before.updateTime) : 0;
      const required = microsOfTimestamp(precondition.updateTime);
      return new StatusError(
        'FAILED_PRECONDITION',
        `the stored version (${stored}) does not match the required base version (${required})`,
      );
    }
  }
}

function refuseOutcome({ write, after, before }: WriteEffect): StatusError | undefined {
  if ('transforms' in write && write.transforms.length > maxTransforms) {
    const message = `A write may have at most ${maxTransforms} transforms per document.`;
    return new StatusError('INVALID_ARGUMENT', message);
  }
  return after && after !== before ? findBrokenLimit(after) : undefined;
}
