import { describe, expect, it } from 'vitest';
import { readQuery, readQueryJson } from '../query/read-query.ts';
import { summedQuery } from '../query/summed-query.ts';
import { readIndexDeclarations } from './index-declarations.ts';
import { adviseOn, findMissingIndexes } from './plan-indexes.ts';

const root = 'projects/p/databases/d/documents';

// `a` and `a+`: ascending; `a-`: descending; `a?`: contains.
const modes: Record<string, object> = {
  '-': { order: 'DESCENDING' },
  '?': { arrayConfig: 'CONTAINS' },
};
const fieldOf = (text: string) => {
  const [, fieldPath = '', mark = '+'] = /^(.+?)([-+?])?$/.exec(text) ?? [];
  return { fieldPath, ...(modes[mark] ?? { order: 'ASCENDING' }) };
};
const indexOn = (fields: string, queryScope = 'COLLECTION') => ({
  collectionGroup: 'c',
  queryScope,
  fields: fields.split(' ').map(fieldOf),
});
type Override = { collectionGroup?: string; fieldPath: string; indexes: object[] };
const declare = (indexes: object[], overrides: Override[] = []) =>
  readIndexDeclarations(
    JSON.stringify({
      indexes,
      fieldOverrides: overrides.map((override) => ({ collectionGroup: 'c', ...override })),
    }),
  );

const where = (path: string, op: string, value: object = { integerValue: '1' }) => ({
  fieldFilter: { field: { fieldPath: path }, op, value },
});
const among = (path: string, op = 'IN') =>
  where(path, op, { arrayValue: { values: [{ integerValue: '1' }, { integerValue: '2' }] } });
const all = (...filters: object[]) => ({ compositeFilter: { op: 'AND', filters } });
const any = (...filters: object[]) => ({ compositeFilter: { op: 'OR', filters } });
const sortedBy = (fields: string) =>
  fields.split(' ').map((text) => {
    const { fieldPath, ...direction } = fieldOf(text) as { fieldPath: string; order: string };
    return { field: { fieldPath }, direction: direction.order };
  });

type Asked = { filter?: object; orders?: string; group?: boolean; sum?: string[] };

function query({ filter, orders, group = false, sum = [] }: Asked) {
  const json = {
    from: [{ collectionId: 'c', allDescendants: group }],
    ...(filter && { where: filter }),
    ...(orders && { orderBy: sortedBy(orders) }),
  };
  const read = readQuery(root, readQueryJson(json));
  return summedQuery(
    read,
    sum.map((path) => [path]),
    false,
  );
}

/** What has to be added, in the notation above; empty when the query is answered. */
function missing(asked: Asked, declared = declare([])): string {
  return findMissingIndexes(query(asked), declared)
    .map(({ entry }) => JSON.stringify(entry))
    .join(';');
}

const answers = (asked: Asked, ...indexes: string[]) =>
  missing(asked, declare(indexes.map((fields) => indexOn(fields)))) === '';

describe('without any declared index', () => {
  it('answers what the fields have by themselves', () => {
    expect(answers({})).toBe(true);
    expect(answers({ orders: '__name__' })).toBe(true);
    expect(answers({ filter: where('a', 'EQUAL') })).toBe(true);
    expect(answers({ filter: where('a', 'GREATER_THAN') })).toBe(true);
    expect(answers({ filter: where('a', 'LESS_THAN'), orders: 'a-' })).toBe(true);
    expect(answers({ filter: where('a', 'NOT_EQUAL') })).toBe(true);
    expect(answers({ filter: among('a', 'NOT_IN') })).toBe(true);
    expect(answers({ filter: among('a') })).toBe(true);
    expect(answers({ filter: where('a', 'ARRAY_CONTAINS') })).toBe(true);
    expect(answers({ orders: 'a- __name__-' })).toBe(true);
    expect(answers({ filter: where('m.x', 'EQUAL') })).toBe(true);
    expect(answers({ sum: ['a'] })).toBe(true);
  });

  it('answers any number of equalities, and each branch of an OR for itself', () => {
    expect(answers({ filter: all(where('a', 'EQUAL'), where('b', 'EQUAL'), among('d')) })).toBe(
      true,
    );
    expect(answers({ filter: any(where('a', 'EQUAL'), where('b', 'EQUAL')) })).toBe(true);
    expect(answers({ filter: all(where('a', 'EQUAL'), where('t', 'ARRAY_CONTAINS')) })).toBe(true);
    expect(answers({ filter: all(where('a', 'EQUAL')), orders: '__name__-' })).toBe(true);
  });

  it('sorts nothing by a field that has one value', () => {
    expect(answers({ filter: where('a', 'EQUAL'), orders: 'a' })).toBe(true);
    expect(answers({ filter: where('a', 'EQUAL'), orders: 'a-' })).toBe(true);
  });

  it('answers for named documents whatever else is asked', () => {
    const named = where('__name__', 'EQUAL', { referenceValue: `${root}/c/1` });
    expect(answers({ filter: all(named, where('a', 'EQUAL')) })).toBe(true);
    expect(answers({ filter: all(where('a', 'EQUAL')), orders: '__name__' })).toBe(true);
    const after = where('__name__', 'GREATER_THAN', { referenceValue: `${root}/c/1` });
    expect(answers({ filter: after })).toBe(true);
    expect(answers({ filter: all(after, where('a', 'EQUAL')) })).toBe(true);
  });

  it('asks for an index with equalities first, then elements, then the orders', () => {
    expect(missing({ filter: where('b', 'EQUAL'), orders: 'a-' })).toBe(
      JSON.stringify(indexOn('b a-')),
    );
    expect(missing({ filter: all(where('b', 'EQUAL'), where('a', 'GREATER_THAN')) })).toBe(
      JSON.stringify(indexOn('b a')),
    );
    expect(
      missing({
        filter: all(among('z'), where('t', 'ARRAY_CONTAINS'), where('b', 'EQUAL')),
        orders: 'n',
      }),
    ).toBe(JSON.stringify(indexOn('b z t? n')));
    expect(missing({ orders: 'a b-' })).toBe(JSON.stringify(indexOn('a b-')));
    // Fields of inequalities that are not sorted by follow in the order of their names.
    expect(missing({ filter: all(where('z', 'LESS_THAN'), where('b', 'NOT_EQUAL')) })).toBe(
      JSON.stringify(indexOn('b z')),
    );
  });

  it('asks for the name where its direction does not follow from the field before', () => {
    expect(missing({ orders: 'a- __name__' })).toBe(JSON.stringify(indexOn('a- __name__')));
    expect(missing({ orders: '__name__-' })).toBe(JSON.stringify(indexOn('__name__-')));
  });

  it('asks for every branch of an OR that is not answered', () => {
    const filter = any(where('a', 'GREATER_THAN'), where('b', 'EQUAL'));
    expect(missing({ filter })).toBe(JSON.stringify(indexOn('b a')));
  });

  it('asks for the fields of sums and averages, in whatever order', () => {
    const asked = { filter: where('b', 'EQUAL'), sum: ['x', 'y'] };
    expect(missing(asked)).toBe(JSON.stringify(indexOn('b x y')));
    expect(answers(asked, 'b y- x')).toBe(true);
    expect(answers(asked, 'b x')).toBe(false);
    expect(answers({ filter: where('b', 'EQUAL'), sum: ['b'] })).toBe(true);
  });
});

describe('a declared index', () => {
  const asked = {
    filter: all(where('a', 'EQUAL'), where('b', 'EQUAL')),
    orders: 'n- m',
  };

  it('holds the equalities in any order and direction, and then exactly the orders', () => {
    expect(answers(asked, 'a b n- m')).toBe(true);
    expect(answers(asked, 'b- a n- m')).toBe(true);
    expect(answers(asked, 'a b m n-')).toBe(false);
    expect(answers(asked, 'n- m a b')).toBe(false);
    expect(answers(asked, 'a b n- m x')).toBe(false);
    expect(answers(asked, 'a b n-')).toBe(false);
  });

  it('is not read backwards', () => {
    expect(answers({ filter: where('a', 'EQUAL'), orders: 'n' }, 'a n-')).toBe(false);
    expect(answers(asked, 'a b n m-')).toBe(false);
  });

  it('is merged with others that go on in the same way', () => {
    expect(answers(asked, 'a n- m', 'b n- m')).toBe(true);
    expect(answers(asked, 'a n- m', 'b n m')).toBe(false);
    expect(answers(asked, 'a n- m')).toBe(false);
  });

  it('keeps names in the direction it says, or of the field before', () => {
    const byName = { filter: where('a', 'EQUAL'), orders: 'n __name__-' };
    expect(answers(byName, 'a n')).toBe(false);
    expect(answers(byName, 'a n __name__-')).toBe(true);
    expect(answers({ filter: where('a', 'EQUAL'), orders: 'n' }, 'a n __name__-')).toBe(false);
    expect(answers({ orders: '__name__-' }, '__name__-')).toBe(true);
  });

  it('finds elements only if it is made of them', () => {
    const tagged = { filter: where('t', 'ARRAY_CONTAINS'), orders: 'n' };
    expect(answers(tagged, 't? n')).toBe(true);
    expect(answers(tagged, 't n')).toBe(false);
    expect(answers({ filter: where('t', 'EQUAL'), orders: 'n' }, 't? n')).toBe(false);
  });

  it('counts for its own collection and scope', () => {
    const group = { filter: where('a', 'EQUAL'), orders: 'n', group: true };
    expect(missing(group, declare([indexOn('a n')]))).toBe(
      JSON.stringify(indexOn('a n', 'COLLECTION_GROUP')),
    );
    expect(missing(group, declare([indexOn('a n', 'COLLECTION_GROUP')]))).toBe('');
    const other = { ...indexOn('a n'), collectionGroup: 'other' };
    expect(missing({ ...group, group: false }, declare([other]))).not.toBe('');
  });
});

describe('an override of a field', () => {
  const ascending = { order: 'ASCENDING', queryScope: 'COLLECTION' };

  it('takes away what the field has by itself', () => {
    const none = declare([], [{ fieldPath: 'a', indexes: [] }]);
    expect(missing({ filter: where('a', 'EQUAL') }, none)).not.toBe('');
    expect(missing({ orders: 'a' }, none)).not.toBe('');
    expect(missing({ sum: ['a'] }, none)).not.toBe('');
    expect(missing({ filter: where('b', 'EQUAL') }, none)).toBe('');
    expect(missing({ filter: all(where('a', 'EQUAL'), where('b', 'EQUAL')) }, none)).toBe(
      JSON.stringify(indexOn('a b')),
    );
    const some = declare([], [{ fieldPath: 'a', indexes: [ascending] }]);
    expect(missing({ orders: 'a' }, some)).toBe('');
    expect(missing({ orders: 'a-' }, some)).not.toBe('');
    expect(missing({ filter: where('a', 'ARRAY_CONTAINS') }, some)).not.toBe('');
  });

  it('leaves indexes of more fields alone', () => {
    const declared = declare([indexOn('a n')], [{ fieldPath: 'a', indexes: [] }]);
    expect(missing({ filter: where('a', 'EQUAL'), orders: 'n' }, declared)).toBe('');
  });

  it('counts inside the field too, where the closest one decides', () => {
    const inMap = { filter: where('m.x', 'EQUAL') };
    const map = { fieldPath: 'm', indexes: [] };
    expect(missing(inMap, declare([], [map]))).not.toBe('');
    expect(missing(inMap, declare([], [map, { fieldPath: 'm.x', indexes: [ascending] }]))).toBe('');
    const everything = { fieldPath: '*', indexes: [] };
    expect(missing(inMap, declare([], [everything]))).not.toBe('');
    expect(missing(inMap, declare([], [{ ...everything, collectionGroup: 'other' }]))).toBe('');
    const everywhere = { ...everything, collectionGroup: '__default__' };
    expect(missing(inMap, declare([], [everywhere]))).not.toBe('');
    expect(
      missing(inMap, declare([], [everywhere, { fieldPath: '*', indexes: [ascending] }])),
    ).toBe('');
  });

  it('is what a collection group needs for a single field', () => {
    const group = { filter: where('a', 'EQUAL'), group: true };
    const asked = findMissingIndexes(query(group), declare([]));
    expect(adviseOn(asked)).toMatch(
      /^The query requires a COLLECTION_GROUP_ASC index for collection c and field a\. Add it to "fieldOverrides" in firestore\.indexes\.json:\n\{/,
    );
    // What is to be pasted keeps what the field has now.
    const override = { fieldPath: 'a', ...(asked[0]?.entry as { indexes: object[] }) };
    expect(missing(group, declare([], [override]))).toBe('');
    expect(missing({ filter: where('a', 'EQUAL'), orders: 'a-' }, declare([], [override]))).toBe(
      '',
    );
    expect(missing({ orders: '__name__', group: true })).toBe('');
    const tagged = { filter: where('a', 'ARRAY_CONTAINS'), group: true };
    expect(adviseOn(findMissingIndexes(query(tagged), declare([])))).toContain(
      'COLLECTION_GROUP_CONTAINS',
    );
  });
});

it('asks for what then answers, whatever the query', () => {
  const filters = [
    undefined,
    where('a', 'EQUAL'),
    where('a', 'GREATER_THAN'),
    all(where('a', 'EQUAL'), where('b', 'GREATER_THAN')),
    all(among('a'), among('t', 'ARRAY_CONTAINS_ANY')),
    any(where('a', 'EQUAL'), all(where('b', 'EQUAL'), where('n', 'LESS_THAN'))),
  ];
  for (const filter of filters) {
    for (const orders of [undefined, 'n', 'n-', 'n b-', 'a __name__-', '__name__-']) {
      for (const group of [false, true]) {
        const asked = { ...(filter && { filter }), ...(orders && { orders }), group };
        // Nothing may be sorted by behind the name.
        if (orders?.includes('__name__') && JSON.stringify(filter)?.includes('THAN')) continue;
        const found = findMissingIndexes(query(asked), declare([]));
        const entriesOf = (section: string) =>
          found.filter((one) => one.section === section).map(({ entry }) => entry);
        const overrides = entriesOf('fieldOverrides') as Override[];
        expect(missing(asked, declare(entriesOf('indexes'), overrides))).toBe('');
      }
    }
  }
});
