import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '../values/value.ts';
import { planCommit } from './plan-commit.ts';
import { readWrites } from './write.ts';

const database = 'projects/p/databases/(default)';
const name = `${database}/documents/jobs/a`;
const [earlier, now] = ['2026-11-22T10:00:00.000000Z', '2026-11-22T11:00:00.000000Z'];

function plan(writes: object[], ...stored: StoredDocument[]) {
  const read = (wanted: string) => stored.find((document) => document.name === wanted) ?? null;
  return planCommit(readWrites(writes, database), read, now);
}

function existing(fields: StoredDocument['fields']): StoredDocument {
  return { name, fields, createTime: earlier, updateTime: earlier };
}

const integer = (value: number | string) => ({ integerValue: String(value) });

describe('writes', () => {
  it('see what earlier writes of the same commit did', () => {
    const set = { update: { name, fields: { n: integer(1) } } };
    const bump = {
      update: { name, fields: {} },
      updateMask: { fieldPaths: [] },
      updateTransforms: [{ fieldPath: 'n', increment: integer(2) }],
    };
    const { outcome, effects, refusal } = plan([set, bump, bump]);
    expect(refusal).toBeUndefined();
    expect(outcome.get(name)?.fields).toEqual({ n: integer(5) });
    expect(effects.map(({ result }) => result.transformResults)).toEqual([
      undefined,
      [integer(3)],
      [integer(5)],
    ]);
  });

  it('keep the document itself when nothing changes', () => {
    const document = existing({ a: integer(1), b: { stringValue: 'x' } });
    const same = { update: { name, fields: { b: { stringValue: 'x' }, a: integer(1) } } };
    const { outcome, effects } = plan([same], document);
    expect(outcome.get(name)).toBe(document);
    expect(effects[0]?.result).toEqual({ updateTime: earlier });
  });

  it('tell 1 from 1.0, which are equal but not the same', () => {
    const { outcome } = plan(
      [{ update: { name, fields: { a: { doubleValue: 1 } } } }],
      existing({ a: integer(1) }),
    );
    expect(outcome.get(name)?.updateTime).toBe(now);
  });

  it('set masked fields that are there and delete those that are not', () => {
    const write = {
      update: { name, fields: { a: integer(2) } },
      updateMask: { fieldPaths: ['a', 'b.`x.y`'] },
    };
    const b = { mapValue: { fields: { 'x.y': integer(1), z: integer(1) } } };
    const { outcome } = plan([write], existing({ a: integer(1), b, c: integer(3) }));
    expect(outcome.get(name)?.fields).toEqual({
      a: integer(2),
      b: { mapValue: { fields: { z: integer(1) } } },
      c: integer(3),
    });
    expect(outcome.get(name)?.createTime).toBe(earlier);
  });
});

describe('transforms', () => {
  const transformed = (stored: object, transform: object) => {
    const write = {
      update: { name, fields: {} },
      updateMask: { fieldPaths: [] },
      updateTransforms: [{ fieldPath: 'f', ...transform }],
    };
    const { outcome } = plan([write], existing({ f: stored } as StoredDocument['fields']));
    return outcome.get(name)?.fields['f'];
  };
  const array = (...values: object[]) => ({ arrayValue: { values } });

  it('add integers exactly and stop at the limits of 64 bits', () => {
    expect(transformed(integer('9007199254740993'), { increment: integer(2) })).toEqual(
      integer('9007199254740995'),
    );
    expect(transformed(integer('9223372036854775807'), { increment: integer(1) })).toEqual(
      integer('9223372036854775807'),
    );
    expect(transformed(integer(1), { increment: { doubleValue: 0.5 } })).toEqual({
      doubleValue: 1.5,
    });
    expect(transformed({ stringValue: 'x' }, { increment: integer(4) })).toEqual(integer(4));
  });

  it('compare numbers of both kinds', () => {
    expect(transformed(integer(3), { maximum: { doubleValue: 3.5 } })).toEqual({
      doubleValue: 3.5,
    });
    expect(transformed(integer(3), { maximum: { doubleValue: 3 } })).toEqual(integer(3));
    expect(transformed(integer(3), { minimum: integer(-1) })).toEqual(integer(-1));
  });

  it('treat arrays as sets in the sense of Firestore', () => {
    const elements = { values: [{ doubleValue: 1 }, integer(2), integer(2)] };
    expect(transformed(array(integer(1)), { appendMissingElements: elements })).toEqual(
      array(integer(1), integer(2)),
    );
    expect(transformed(array(integer(1), integer(3)), { removeAllFromArray: elements })).toEqual(
      array(integer(3)),
    );
    expect(transformed(integer(1), { appendMissingElements: elements })).toEqual(
      array({ doubleValue: 1 }, integer(2)),
    );
  });

  it('store the time of the commit', () => {
    expect(transformed(integer(1), { setToServerValue: 'REQUEST_TIME' })).toEqual({
      timestampValue: now,
    });
  });
});

describe('preconditions', () => {
  const update = { update: { name, fields: {} } };

  it('refuse with the code that each of them has', () => {
    const document = existing({});
    const cases: [object, StoredDocument[], string | undefined][] = [
      [{ exists: true }, [], 'NOT_FOUND'],
      [{ exists: true }, [document], undefined],
      [{ exists: false }, [document], 'ALREADY_EXISTS'],
      [{ exists: false }, [], undefined],
      [{ updateTime: now }, [document], 'FAILED_PRECONDITION'],
      [{ updateTime: now }, [], 'FAILED_PRECONDITION'],
      [{ updateTime: earlier }, [document], undefined],
    ];
    for (const [currentDocument, stored, status] of cases) {
      for (const write of [update, { delete: name }, { verify: name }]) {
        expect(plan([{ ...write, currentDocument }], ...stored).refusal?.status).toBe(status);
      }
    }
  });
});

describe('limits of the service', () => {
  const refusalOf = (fields: object) => plan([{ update: { name, fields } }]).refusal?.status;
  const nested = (depth: number): object =>
    depth === 0 ? integer(1) : { mapValue: { fields: { a: nested(depth - 1) } } };

  it('are enforced as in production', () => {
    expect(refusalOf({ text: { stringValue: 'x'.repeat(1_048_400) } })).toBeUndefined();
    expect(refusalOf({ text: { stringValue: 'x'.repeat(1_048_576) } })).toBe('INVALID_ARGUMENT');
    expect(refusalOf({ a: nested(20) })).toBeUndefined();
    expect(refusalOf({ a: nested(21) })).toBe('INVALID_ARGUMENT');
    expect(refusalOf({ __mine__: integer(1) })).toBe('INVALID_ARGUMENT');
    const inner = { arrayValue: { values: [{ arrayValue: {} }] } };
    expect(refusalOf({ a: inner })).toBe('INVALID_ARGUMENT');
  });

  it('keep a write inside its own database', () => {
    const other = 'projects/p/databases/other/documents/jobs/a';
    expect(() => readWrites([{ delete: other }], database)).toThrow();
  });
});
