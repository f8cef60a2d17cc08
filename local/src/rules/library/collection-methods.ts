import { equalInSet, equalScalar, setKey, setOf } from '../values/equality.ts';
import {
  stringOf,
  boolOf,
  errorOf,
  intOf,
  listOf,
  type Value,
  type ValueOf,
} from '../values/values.ts';
import { method, type Method } from './signature.ts';
import { textOf } from './conversions.ts';

function itemsOf(collection: ValueOf<'list' | 'set'>): Value[] {
  return collection.kind === 'list' ? collection.items : [...collection.members.values()];
}

function holds(items: Value[], wanted: Value): boolean {
  return items.some((item) => equalScalar(item, wanted));
}

export const listMethods: Record<string, Method> = {
  size: method('list', [], (self) => intOf(self.items.length)),
  concat: method('list', ['list'], (self, other) => listOf([...self.items, ...other.items])),
  hasAll: method('list', ['collection'], (self, wanted) =>
    boolOf(itemsOf(wanted).every((item) => holds(self.items, item))),
  ),
  hasAny: method('list', ['collection'], (self, wanted) =>
    boolOf(itemsOf(wanted).some((item) => holds(self.items, item))),
  ),
  hasOnly: method('list', ['collection'], (self, allowed) =>
    boolOf(self.items.every((item) => holds(itemsOf(allowed), item))),
  ),
  join: method('list', ['string'], (self, separator) => {
    const texts = self.items.map(textOf);
    const failed = texts.find((text) => text.kind !== 'string');
    if (failed) return failed;
    return stringOf(
      texts.map((text) => (text.kind === 'string' ? text.value : '')).join(separator.value),
    );
  }),
  removeAll: method('list', ['list'], (self, unwanted) =>
    listOf(self.items.filter((item) => !holds(unwanted.items, item))),
  ),
  toSet: method('list', [], (self) => setOf(self.items)),
};

function hasMember(set: ValueOf<'set'>, wanted: Value): boolean {
  return set.members.has(setKey(wanted));
}

export const setMethods: Record<string, Method> = {
  size: method('set', [], (self) => intOf(self.members.size)),
  hasAll: method('set', ['collection'], (self, wanted) =>
    boolOf(itemsOf(wanted).every((item) => hasMember(self, item))),
  ),
  hasAny: method('set', ['collection'], (self, wanted) =>
    boolOf(itemsOf(wanted).some((item) => hasMember(self, item))),
  ),
  hasOnly: method('set', ['collection'], (self, allowed) => {
    const among = allowed.kind === 'set' ? allowed : setOf(allowed.items);
    return boolOf([...self.members.keys()].every((key) => among.members.has(key)));
  }),
  difference: method('set', ['set'], (self, other) =>
    setOf(itemsOf(self).filter((member) => !hasMember(other, member))),
  ),
  union: method('set', ['set'], (self, other) => setOf([...itemsOf(self), ...itemsOf(other)])),
  intersection: method('set', ['set'], (self, other) =>
    setOf(itemsOf(self).filter((member) => hasMember(other, member))),
  ),
};

/** Walks nested maps; undefined as soon as a step is missing or is no map. */
function walk(from: Value, keys: string[]): Value | undefined {
  return keys.reduce<Value | undefined>(
    (value, key) => (value?.kind === 'map' ? value.entries.get(key) : undefined),
    from,
  );
}

/** The keys of `get(key, …)`; an error when one is no string. */
function keysOf(key: ValueOf<'string' | 'list'>): string[] | ValueOf<'error'> {
  if (key.kind === 'string') return [key.value];
  const keys = key.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  return keys.length === key.items.length && keys.length > 0
    ? keys
    : errorOf('Unsupported operation error. Received: get(list). Expected: strings as keys.');
}

export const mapMethods: Record<string, Method> = {
  size: method('map', [], (self) => intOf(self.entries.size)),
  keys: method('map', [], (self) => listOf([...self.entries.keys()].map(stringOf))),
  values: method('map', [], (self) => listOf([...self.entries].map(([, value]) => value))),
  get: method('map', ['key', 'any'], (self, key, fallback) => {
    const keys = keysOf(key);
    return Array.isArray(keys) ? (walk(self, keys) ?? fallback) : keys;
  }),
  diff: method('map', ['map'], (self, other) => ({
    kind: 'map_diff',
    before: other.entries,
    after: self.entries,
  })),
};

type Difference = ValueOf<'map_diff'>;

/** The keys of both maps that meet a condition, as a set. */
function keysWhere(
  self: Difference,
  meets: (before: Value | undefined, after: Value | undefined) => boolean,
): Value {
  const keys = new Set([...self.before.keys(), ...self.after.keys()]);
  const chosen = [...keys].filter((key) => meets(self.before.get(key), self.after.get(key)));
  return setOf(chosen.map(stringOf));
}

export const mapDiffMethods: Record<string, Method> = {
  addedKeys: method('map_diff', [], (self) => keysWhere(self, (before) => !before)),
  removedKeys: method('map_diff', [], (self) => keysWhere(self, (_before, after) => !after)),
  changedKeys: method('map_diff', [], (self) =>
    keysWhere(self, (before, after) => !!before && !!after && !equalInSet(before, after)),
  ),
  affectedKeys: method('map_diff', [], (self) =>
    keysWhere(self, (before, after) => !before || !after || !equalInSet(before, after)),
  ),
  unchangedKeys: method('map_diff', [], (self) =>
    keysWhere(self, (before, after) => !!before && !!after && equalInSet(before, after)),
  ),
};
