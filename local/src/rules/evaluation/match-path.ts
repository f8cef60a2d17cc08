import { pathOf, stringOf, unknownOf, type Value } from '../values/values.ts';
import type { PlacedSegment } from './ruleset.ts';

/**
 * A segment of the path that a request asks for. A query knows its collection but not the id
 * of a document (`one`), and a collection group not even the ancestors (`several`).
 */
export type RequestSegment = { text: string } | { unknown: 'one' | 'several' };

export type Capture = { depth: number; name: string; value: Value };

/**
 * The wildcards' values when the pattern takes the whole path, for every document that the
 * path may stand for; otherwise undefined.
 */
export function matchPath(
  pattern: PlacedSegment[],
  path: RequestSegment[],
  version: 1 | 2,
): Capture[] | undefined {
  const [first, ...rest] = pattern;
  if (!first) return path.length === 0 ? [] : undefined;
  if (first.part.segment === 'rest') return matchRest(first, rest, path, version);
  const [segment, ...following] = path;
  if (!segment) return undefined;
  const captured = matchOne(first, segment);
  const later = captured && matchPath(rest, following, version);
  return later && [...captured, ...later];
}

function matchOne({ part, depth }: PlacedSegment, segment: RequestSegment): Capture[] | undefined {
  if (part.segment === 'literal') {
    return 'text' in segment && segment.text === part.text ? [] : undefined;
  }
  if ('text' in segment) {
    // An object name such as `a//b` has an empty segment, which no wildcard stands for.
    return segment.text === ''
      ? undefined
      : [{ depth, name: part.name, value: stringOf(segment.text) }];
  }
  return segment.unknown === 'one'
    ? [{ depth, name: part.name, value: unknownOf('Null value error.') }]
    : undefined;
}

/** A recursive wildcard takes any number of segments; in version 1 at least one. */
function matchRest(
  { part, depth }: PlacedSegment,
  rest: PlacedSegment[],
  path: RequestSegment[],
  version: 1 | 2,
): Capture[] | undefined {
  for (let taken = version === 1 ? 1 : 0; taken <= path.length; taken += 1) {
    const segments = path.slice(0, taken);
    if (version === 1 && segments.some(isSeveral)) return undefined;
    const later = matchPath(rest, path.slice(taken), version);
    const name = part.segment === 'literal' ? '' : part.name;
    if (later) return [{ depth, name, value: restValue(segments) }, ...later];
  }
  return undefined;
}

function isSeveral(segment: RequestSegment): boolean {
  return 'unknown' in segment && segment.unknown === 'several';
}

function restValue(segments: RequestSegment[]): Value {
  const texts = segments.flatMap((segment) => ('text' in segment ? [segment.text] : []));
  return texts.length === segments.length ? pathOf(texts) : unknownOf('Null value error.');
}
