import { nullValue, pathOf, stringOf, unknownOf, type Value } from '../values/values.ts';
import type { PlacedSegment } from './ruleset.ts';
import type { Binding } from './scope.ts';

/**
 * A segment of the path that a request asks for. A query knows its collection but not the id
 * of a document (`one`), and a collection group not even the ancestors (`several`).
 */
export type RequestSegment = string | { unknown: 'one' | 'several' };

/** A wildcard's value, and the depth of the block that it belongs to. */
export type Capture = Binding & { depth: number };

type Matching = {
  pattern: readonly PlacedSegment[];
  path: readonly RequestSegment[];
  version: 1 | 2;
  captures: Capture[];
};

/**
 * The wildcards' values when the pattern takes the whole path, for every document that the
 * path may stand for; otherwise undefined.
 */
export function matchPath(
  pattern: readonly PlacedSegment[],
  path: readonly RequestSegment[],
  version: 1 | 2,
): Capture[] | undefined {
  const captures: Capture[] = [];
  return matchFrom({ pattern, path, version, captures }, 0, 0) ? captures : undefined;
}

function matchFrom(matching: Matching, patternAt: number, pathAt: number): boolean {
  const { pattern, path, captures } = matching;
  for (let at = patternAt; at < pattern.length; at += 1) {
    const placed = pattern[at];
    const segment = path[pathAt + at - patternAt];
    if (placed?.part.segment === 'rest') {
      return matchRest(matching, placed, { patternAt: at, pathAt: pathAt + at - patternAt });
    }
    if (!placed || segment === undefined || !takes(placed, segment, captures)) return false;
  }
  return path.length - pathAt === pattern.length - patternAt;
}

function takes({ part, depth }: PlacedSegment, segment: RequestSegment, into: Capture[]): boolean {
  if (part.segment === 'literal') return segment === part.text;
  // An object name such as `a//b` has an empty segment, which no wildcard stands for.
  if (segment === '') return false;
  if (typeof segment === 'string') {
    into.push({ depth, name: part.name, value: stringOf(segment) });
    return true;
  }
  if (segment.unknown === 'several') return false;
  into.push({ depth, name: part.name, value: unknownOf('Null value error.') });
  return true;
}

/** A recursive wildcard takes any number of segments; in version 1 at least one. */
function matchRest(
  matching: Matching,
  { part, depth }: PlacedSegment,
  { patternAt, pathAt }: { patternAt: number; pathAt: number },
): boolean {
  const { path, version, captures } = matching;
  const name = part.segment === 'literal' ? '' : part.name;
  const capture: Capture = { depth, name, value: nullValue };
  const before = captures.length;
  for (let end = pathAt + (version === 1 ? 1 : 0); end <= path.length; end += 1) {
    const segments = path.slice(pathAt, end);
    if (version === 1 && segments.some(isSeveral)) return false;
    captures.length = before;
    captures.push(capture);
    if (matchFrom(matching, patternAt + 1, end)) {
      capture.value = restValue(segments);
      return true;
    }
  }
  return false;
}

function isSeveral(segment: RequestSegment): boolean {
  return typeof segment !== 'string' && segment.unknown === 'several';
}

function restValue(segments: RequestSegment[]): Value {
  const texts = segments.filter((segment) => typeof segment === 'string');
  return texts.length === segments.length ? pathOf(texts) : unknownOf('Null value error.');
}
