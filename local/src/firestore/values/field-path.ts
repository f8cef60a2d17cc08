import { invalidArgument, type StatusError } from '../status-error.ts';
import { fieldOf, type Fields, type Value } from './value.ts';

export type FieldPath = string[];

const segmentPattern = /(?:`((?:[^`\\]|\\.)+)`|([a-zA-Z_][a-zA-Z_0-9]*))(?:\.|$)/gsy;

/** Reads `a.b.c`, where a segment in back-ticks may contain anything: `` a.`b.c` ``. */
export function readFieldPath(text: string): FieldPath {
  const segments: FieldPath = [];
  segmentPattern.lastIndex = 0;
  while (segmentPattern.lastIndex < text.length) {
    const match = segmentPattern.exec(text);
    if (!match) throw invalidPath(text);
    const [, quoted, plain] = match;
    segments.push(plain ?? (quoted ?? '').replace(/\\(.)/gs, '$1'));
  }
  if (segments.length === 0 || text.endsWith('.')) throw invalidPath(text);
  return segments;
}

/** In the words of the service. */
function invalidPath(text: string): StatusError {
  return invalidArgument(
    `Invalid property path "${text}". Unquoted property names must match regex ([a-zA-Z_][a-zA-Z_0-9]*), and quoted property names must match regex (\`(?:[^\`\\\\]|(?:\\\\.))+\`)`,
  );
}

export function formatFieldPath(path: FieldPath): string {
  return path
    .map((segment) =>
      /^[A-Za-z_][A-Za-z_0-9]*$/.test(segment)
        ? segment
        : `\`${segment.replace(/[\\`]/g, '\\$&')}\``,
    )
    .join('.');
}

export function fieldAt(fields: Fields, path: FieldPath): Value | undefined {
  if (path.length === 1) return fieldOf(fields, path[0] ?? '');
  let inner = fields;
  for (const segment of path.slice(0, -1)) {
    const value = fieldOf(inner, segment);
    if (!value || !('mapValue' in value)) return undefined;
    inner = value.mapValue.fields;
  }
  return fieldOf(inner, path.at(-1) ?? '');
}

/** A copy with the value set; what stands in the way of a nested path becomes a map. */
export function withField(fields: Fields, path: FieldPath, value: Value): Fields {
  const [first, ...rest] = path;
  if (first === undefined) return fields;
  if (rest.length === 0) return { ...fields, [first]: value };
  return {
    ...fields,
    [first]: { mapValue: { fields: withField(mapAt(fields, first), rest, value) } },
  };
}

export function withoutField(fields: Fields, path: FieldPath): Fields {
  const [first, ...rest] = path;
  const value = first === undefined ? undefined : fieldOf(fields, first);
  if (first === undefined || value === undefined) return fields;
  if (rest.length === 0) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== first));
  }
  if (!('mapValue' in value)) return fields;
  return {
    ...fields,
    [first]: { mapValue: { fields: withoutField(value.mapValue.fields, rest) } },
  };
}

function mapAt(fields: Fields, name: string): Fields {
  const value = fieldOf(fields, name);
  return value && 'mapValue' in value ? value.mapValue.fields : {};
}
