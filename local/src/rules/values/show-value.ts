import { dateOf } from './moments.ts';
import type { Value } from './values.ts';

const longest = 60;

/** A value for people to read, about as the rules language writes it. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'bool':
    case 'int':
    case 'float':
      return String(value.value);
    case 'string':
      return `'${shortened(value.value)}'`;
    case 'bytes':
      return `${value.value.length} bytes`;
    case 'timestamp':
      return dateOf(value.nanos).toISOString();
    case 'duration':
      return `${Number(value.nanos) / 1e9} s`;
    case 'latlng':
      return `latlng(${value.latitude}, ${value.longitude})`;
    case 'path':
      return value.segments
        .map(({ text, placeholder }) => `/${text ?? `{${placeholder}}`}`)
        .join('');
    case 'list':
      return shortened(`[${value.items.map(showValue).join(', ')}]`);
    case 'set':
      return shortened(`set of ${[...value.members.values()].map(showValue).join(', ')}`);
    case 'map':
      return shortened(`map of ${[...value.entries.keys()].join(', ')}`);
    case 'map_diff':
      return 'difference of two maps';
    case 'error':
    case 'unknown':
      return value.kind;
  }
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
