import { errorOf, floatOf, type Entries, type PathSegment, type Value } from '../values/values.ts';
import { method, type Method } from './signature.ts';

const earthRadiusMetres = 6_371_010;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

type Point = { latitude: number; longitude: number };

/** Along the great circle. */
function distanceMetres(from: Point, to: Point): number {
  const halfLatitude = radians(to.latitude - from.latitude) / 2;
  const halfLongitude = radians(to.longitude - from.longitude) / 2;
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      Math.sin(halfLongitude) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export const latlngMethods: Record<string, Method> = {
  latitude: method('latlng', [], (self) => floatOf(self.latitude)),
  longitude: method('latlng', [], (self) => floatOf(self.longitude)),
  distance: method('latlng', ['latlng'], (self, other) => floatOf(distanceMetres(self, other))),
};

/** A text that may stand as one path segment. */
export function isSegment(text: string): boolean {
  return text !== '' && !text.includes('/');
}

function bind(segments: PathSegment[], values: Entries): Value {
  const bound: PathSegment[] = [];
  for (const segment of segments) {
    const value = segment.text === undefined ? values.get(segment.placeholder ?? '') : undefined;
    if (value === undefined) bound.push(segment);
    else if (value.kind === 'string' && isSegment(value.value)) {
      bound.push({ ...segment, text: value.value });
    } else return errorOf(`Unsupported operation error. Received: path.bind with ${value.kind}.`);
  }
  return { kind: 'path', segments: bound };
}

export const pathMethods: Record<string, Method> = {
  bind: method('path', ['map'], (self, values) => bind(self.segments, values.entries)),
};
