import { saturatedInt } from '../values/arithmetic.ts';
import { doubleText, readDouble, readInt } from '../values/number-text.ts';
import {
  errorOf,
  floatOf,
  intOf,
  stringOf,
  type PathSegment,
  type Value,
} from '../values/values.ts';
import { builtIn, type Callable } from './signature.ts';

function failed(from: Value, to: string): Value {
  const argument = from.kind === 'string' ? from.value : from.kind;
  return errorOf(
    `Type conversion error. Argument: [${argument}], From type: [${from.kind}], To type: [${to}].`,
  );
}

function intFrom(value: Value): Value {
  if (value.kind === 'int') return value;
  if (value.kind === 'float') return saturatedInt(value.value);
  const read = value.kind === 'string' ? readInt(value.value) : undefined;
  return read === undefined ? failed(value, 'int') : intOf(read);
}

function floatFrom(value: Value): Value {
  if (value.kind === 'float') return value;
  if (value.kind === 'int') return floatOf(Number(value.value));
  const read = value.kind === 'string' ? readDouble(value.value) : undefined;
  return read === undefined ? failed(value, 'float') : floatOf(read);
}

function segmentText(segment: PathSegment): string {
  return segment.text ?? `{${segment.placeholder ?? ''}}`;
}

/** `string(x)`: numbers the way Java writes them. */
export function textOf(value: Value): Value {
  switch (value.kind) {
    case 'null':
      return stringOf('null');
    case 'bool':
    case 'int':
      return stringOf(String(value.value));
    case 'float':
      return stringOf(doubleText(value.value));
    case 'string':
      return value;
    case 'path':
      return stringOf(value.segments.map((segment) => `/${segmentText(segment)}`).join(''));
    case 'error':
    case 'unknown':
      return value;
    case 'bytes':
    case 'timestamp':
    case 'duration':
    case 'latlng':
    case 'list':
    case 'map':
    case 'set':
    case 'map_diff':
      return failed(value, 'string');
  }
}

const placeholder = /^\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

/** `path('users/{uid}')`; the leading slash is optional. */
function pathFrom(text: string): Value {
  const parts = text.replace(/^\//, '').split('/');
  if (parts.includes('')) return errorOf(`Invalid path: [${text}].`);
  const segments = parts.map((part): PathSegment => {
    const name = placeholder.exec(part)?.[1];
    return name === undefined ? { text: part } : { text: undefined, placeholder: name };
  });
  return { kind: 'path', segments };
}

export const conversions: Record<string, Callable> = {
  int: builtIn(['any'], intFrom),
  float: builtIn(['any'], floatFrom),
  string: builtIn(['any'], textOf),
  path: builtIn(['string'], (text) => pathFrom(text.value)),
};
