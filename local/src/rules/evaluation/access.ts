import type { Expression, PathPart } from '../language/syntax.ts';
import { isSegment } from '../library/place-methods.ts';
import { codePointsOf } from '../library/text-methods.ts';
import {
  errorOf,
  isOpaque,
  listOf,
  stringOf,
  withoutFacts,
  type PathSegment,
  type Value,
} from '../values/values.ts';
import { memberOfUnknown } from './unknowns.ts';

/** `object.name`: the key of a map, or a bound placeholder of a path. */
export function memberOf(object: Value, name: string): Value {
  switch (object.kind) {
    case 'error':
      return object;
    case 'unknown':
      return memberOfUnknown(object, name);
    case 'null':
      return errorOf('Null value error.');
    case 'map':
      return object.entries.get(name) ?? errorOf(`Property ${name} is undefined on object.`);
    case 'path': {
      const text = object.segments.find((segment) => segment.placeholder === name)?.text;
      return text === undefined
        ? errorOf(`Property ${name} is undefined on object.`)
        : stringOf(text);
    }
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'bytes':
    case 'timestamp':
    case 'duration':
    case 'latlng':
    case 'list':
    case 'set':
    case 'map_diff':
      return errorOf(`Type error. Received: [${object.kind}] Expected: [map,path].`);
  }
}

export function indexOf(object: Value, evaluateIndex: () => Value): Value {
  if (object.kind === 'error') return object;
  const index = evaluateIndex();
  if (index.kind === 'error') return index;
  if (object.kind === 'null') return errorOf('Null value error.');
  if ((object.kind === 'map' || object.kind === 'unknown') && index.kind === 'string') {
    return memberOf(object, index.value);
  }
  const opaque = [object, index].find(isOpaque);
  if (opaque) return withoutFacts(opaque);
  const items = itemsOf(object);
  if (!items || index.kind !== 'int') {
    return errorOf(`Unsupported operation error. Received: ${object.kind}[${index.kind}].`);
  }
  return items[Number(index.value)] ?? outOfBound(Number(index.value), items.length);
}

/** What counts as the elements of a value that is indexed by number. */
function itemsOf(object: Value): Value[] | undefined {
  if (object.kind === 'list') return object.items;
  if (object.kind === 'string') return codePointsOf(object.value).map(stringOf);
  if (object.kind !== 'path') return undefined;
  return object.segments.map(({ text, placeholder }) =>
    text === undefined
      ? errorOf(`Path placeholder {${placeholder ?? ''}} is not bound.`)
      : stringOf(text),
  );
}

function outOfBound(index: number, size: number): Value {
  return errorOf(`Index out of bound error. Index: [${index}] , size: [${size}].`);
}

/** `object[from:to]`. Both `from` and `to - 1` must be valid indexes: nothing is clamped. */
export function sliceOf(
  object: Value,
  range: { from: Value | undefined; to: Value | undefined },
): Value {
  const opaque = [object, range.from, range.to].find(
    (value) => value !== undefined && isOpaque(value),
  );
  if (opaque) return opaque;
  if (object.kind === 'null') return errorOf('Null value error.');
  const items = object.kind === 'list' || object.kind === 'string' ? itemsOf(object) : undefined;
  const from = range.from ?? { kind: 'int', value: 0n };
  const to = range.to ?? { kind: 'int', value: BigInt(items?.length ?? 0) };
  if (!items || from.kind !== 'int' || to.kind !== 'int') {
    return errorOf(
      `Unsupported operation error. Received: ${object.kind}[${from.kind}:${to.kind}].`,
    );
  }
  const [start, end] = [Number(from.value), Number(to.value)];
  const size = items.length;
  if (!(start in items)) return outOfBound(start, size);
  if (!(end - 1 in items)) return outOfBound(end - 1, size);
  if (start > end) {
    return errorOf(`Illegal range error. From index: [${start}] , To index: [${end}].`);
  }
  const cut = items.slice(start, end);
  if (object.kind === 'list') return listOf(cut);
  return stringOf(cut.map((item) => (item.kind === 'string' ? item.value : '')).join(''));
}

export function pathFrom(parts: PathPart[], evaluate: (expression: Expression) => Value): Value {
  const segments: PathSegment[] = [];
  let unknown: Value | undefined;
  for (const part of parts) {
    if (part.part === 'literal') segments.push({ text: part.text });
    else if (part.part === 'placeholder') {
      segments.push({ text: undefined, placeholder: part.name });
    } else {
      const value = evaluate(part.expression);
      if (value.kind === 'unknown') unknown ??= value;
      else if (value.kind === 'path') segments.push(...value.segments);
      else if (value.kind === 'string' && isSegment(value.value)) {
        segments.push({ text: value.value });
      } else return badSegment(value);
    }
  }
  return unknown ?? { kind: 'path', segments };
}

function badSegment(value: Value): Value {
  if (value.kind === 'error') return value;
  if (value.kind === 'null') return errorOf('Null value error.');
  return errorOf(`Unsupported operation error. Received: ${value.kind} as a path segment.`);
}
