import fc from 'fast-check';
import type { FieldPath } from '../reference/model-fields.ts';
import type { ModelNumber, ModelValue } from '../reference/model-value.ts';
import type { Patch, Patches } from '../reference/model-write.ts';
import { isNan } from '../reference/order-values.ts';
import {
  anyBig,
  anyNumber,
  anyScalar,
  anyThing,
  anyValue,
  anyVector,
  anyWord,
  listOf,
  mapOf,
  someOf,
} from './values.ts';

/** Who is going to say it: scripts have no 64-bit integers, and know no `big`. */
export type Client = 'admin' | 'web';

export type Field = {
  path: FieldPath;
  value: fc.Arbitrary<ModelValue>;
  patch: fc.Arbitrary<Patch>;
};

type Change = { path: FieldPath; patch: Patch };

const serverTime = fc.constant<Patch>({ type: 'server time' });
const remove = fc.constant<Patch>({ type: 'delete' });
// No SDK takes NaN to calculate with.
const calculation = (operand: fc.Arbitrary<ModelNumber>): fc.Arbitrary<Patch> =>
  fc.record({
    type: fc.constantFrom('increment', 'increment', 'maximum', 'minimum'),
    operand: operand.filter((number) => !isNan(number)),
  });
const membership: fc.Arbitrary<Patch> = fc.record({
  type: fc.constantFrom('union', 'difference'),
  items: fc.array(fc.oneof(anyScalar, mapOf({ y: anyScalar })), { minLength: 1, maxLength: 2 }),
});
const step = fc.constantFrom<ModelNumber>(
  { type: 'integer', value: 1n },
  { type: 'integer', value: -1n },
  { type: 'double', value: 0.5 },
);

function field(
  path: FieldPath,
  value: fc.Arbitrary<ModelValue>,
  ...transforms: fc.Arbitrary<Patch>[]
): Field {
  const patch = fc.oneof({ arbitrary: value, weight: 4 }, ...transforms);
  return { path, value, patch };
}

const numbered = [calculation(anyNumber)];
const topFields = [
  field(['a'], anyValue, serverTime, calculation(anyNumber), membership),
  field(['b'], fc.oneof(anyValue, anyScalar), membership, serverTime),
  field(['n'], anyNumber, ...numbered),
  // Has to be quoted where paths are text.
  field(['n-1'], anyNumber, ...numbered),
  field(['t'], listOf(anyScalar), membership),
  field(['w'], anyThing),
  field(['v'], fc.oneof(anyVector, anyWord, listOf(anyVector))),
];
const bigField = field(['big'], anyBig, calculation(step), calculation(step), calculation(step));
const innerFields = [
  field(['m', 'x'], anyScalar, serverTime, calculation(anyNumber)),
  field(['m', 'y'], fc.oneof(anyScalar, mapOf({ z: anyScalar })), membership),
  field(['m', 'k.1'], anyNumber, ...numbered),
];

/** By little, where it tells whether integers stay what they are. */
export const calculations: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom<FieldPath>(['n'], ['n-1'], ['m', 'k.1'], ['big'], ['big']),
    calculation(fc.oneof(step, fc.constant<ModelNumber>({ type: 'double', value: -0 }))),
  )
  .map(([path, patch]) => ({ path, patch }));

/** Fields that queries ask about. */
export const fieldsFor = (client: Client): Field[] => {
  const fields = [...topFields, ...innerFields];
  return client === 'admin' ? [...fields, bigField] : fields;
};

function patchesOf(
  fields: Field[],
  more?: fc.Arbitrary<Patch>,
): Record<string, fc.Arbitrary<Patch>> {
  return Object.fromEntries(
    fields.map(({ path, patch }) => [
      path.at(-1) ?? '',
      more ? fc.oneof({ arbitrary: patch, weight: 5 }, more) : patch,
    ]),
  );
}

function anyOf(patches: Record<string, fc.Arbitrary<Patch>>): fc.Arbitrary<Patches> {
  return someOf(patches);
}

const topFor = (client: Client) => (client === 'admin' ? [...topFields, bigField] : topFields);

function mapPatch(more?: fc.Arbitrary<Patch>): fc.Arbitrary<Patch> {
  return fc.oneof(
    { arbitrary: anyScalar, weight: 1 },
    { arbitrary: anyOf(patchesOf(innerFields, more)).map(asPatch), weight: 5 },
  );
}

function asPatch(fields: Patches): Patch {
  return { type: 'patch', fields };
}

/** The data of a document, which may hold transforms at any depth. */
export function dataFor(client: Client): fc.Arbitrary<Patches> {
  return anyOf({ ...patchesOf(topFor(client)), m: mapPatch() });
}

/** The same, with fields to be taken away. */
export function mergeFor(client: Client): fc.Arbitrary<Patches> {
  return anyOf({ ...patchesOf(topFor(client), remove), m: mapPatch(remove) });
}

/** Changes by path, none of which lies inside of another. */
export function changesFor(client: Client): fc.Arbitrary<Change[]> {
  const whole = { path: ['m'], patch: mapPatch() };
  const deeper = field(['m', 'y', 'z'], anyScalar, calculation(anyNumber));
  const anyChange = (fields: Pick<Field, 'path' | 'patch'>[]) =>
    fc.oneof(
      ...fields.map(({ path, patch }) => {
        const arbitrary = fc.oneof({ arbitrary: patch, weight: 5 }, remove);
        return arbitrary.map((some) => ({ path, patch: some }));
      }),
    );
  return fc
    .array(anyChange([...topFor(client), whole, ...innerFields, deeper]), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) =>
      changes.filter(({ path }, index) => {
        return !changes.slice(0, index).some((other) => overlap(path, other.path));
      }),
    );
}

function overlap(left: FieldPath, right: FieldPath): boolean {
  const shared = Math.min(left.length, right.length);
  return left.slice(0, shared).join('\n') === right.slice(0, shared).join('\n');
}
