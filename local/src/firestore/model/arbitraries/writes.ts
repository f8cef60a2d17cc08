import fc from 'fast-check';
import type { Condition, ModelWrite } from '../reference/model-write.ts';
import { calculations, changesFor, type Client, dataFor, mergeFor } from './fields.ts';

/** Few documents, in collections of the same id at different depths; `!` sorts before `/`. */
export const paths = [
  ...['a', 'a!', 'b', 'é', '\ufb00', '😀', '10', '9'].map((id) => `c/${id}`),
  ...['a', '__id10__', '__id9__', 'B'].map((id) => `d/${id}`),
  ...['c/a/c/a', 'c/a/c/b', 'c/b/e/a', 'c/z/e/a'],
];

export const anyPath = fc.oneof(
  { arbitrary: fc.constantFrom('c/a', 'c/b', 'c/é', 'd/a'), weight: 2 },
  { arbitrary: fc.constantFrom(...paths), weight: 3 },
);

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  { arbitrary: fc.constant('none'), weight: 8 },
  { arbitrary: fc.constant('unchanged'), weight: 2 },
  { arbitrary: fc.constant('changed'), weight: 1 },
);

export function anyWrite(client: Client): fc.Arbitrary<ModelWrite> {
  const isAdmin = client === 'admin';
  const update = fc.record({
    type: fc.constant('update'),
    path: anyPath,
    changes: changesFor(client),
    condition: isAdmin ? conditions : fc.constant('none'),
  });
  const remove = fc.record({
    type: fc.constant('delete'),
    path: anyPath,
    condition: isAdmin
      ? fc.oneof({ arbitrary: conditions, weight: 5 }, fc.constant<Condition>('exists'))
      : fc.constant('none'),
  });
  return fc.oneof(
    { arbitrary: withData('set', client), weight: 4 },
    { arbitrary: withData('merge', client), weight: 3 },
    { arbitrary: update, weight: 4 },
    { arbitrary: remove, weight: 2 },
    { arbitrary: withData('create', client), weight: isAdmin ? 2 : 0 },
  );
}

/** One number is calculated with, and nothing else happens. */
export const smallWrite: fc.Arbitrary<ModelWrite> = fc
  .tuple(fc.constantFrom('c/a', 'c/b', 'd/a'), calculations)
  .map(([path, change]) => ({ type: 'update', path, changes: [change], condition: 'none' }));

function withData(type: 'create' | 'set' | 'merge', client: Client): fc.Arbitrary<ModelWrite> {
  const data = type === 'merge' ? mergeFor(client) : dataFor(client);
  return fc.record({ type: fc.constant(type), path: anyPath, data });
}

/** Each of another document. */
export function scatteredWrites(most: number): fc.Arbitrary<ModelWrite[]> {
  return fc.uniqueArray(anyWrite('admin'), {
    minLength: 2,
    maxLength: most,
    selector: ({ path }) => path,
  });
}

/** What the service cannot store, whatever is there. */
export const impossibleWrite: fc.Arbitrary<ModelWrite> = fc.constantFrom<ModelWrite>(
  { type: 'set', path: 'c/__reserved__', data: new Map() },
  { type: 'merge', path: 'c/a', data: new Map([['__reserved__', { type: 'null' }]]) },
  {
    type: 'set',
    path: 'c/a',
    data: new Map([['a', { type: 'string', value: 'x'.repeat(1_048_577) }]]),
  },
);
