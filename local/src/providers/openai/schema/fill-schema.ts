import { notImplemented } from '../api-error.ts';
import { pickFrom } from '../../seeded.ts';
import { fillNumber } from './fill-number.ts';
import { fillString } from './fill-string.ts';
import { resolve, typesOf, type JsonSchema } from './json-schema.ts';

/** Below this a recursive schema is brought to its end as fast as it allows. */
const deepest = 6;
const tooDeep = 40;

/** A value that fits a strict schema and says nothing in particular. */
export function fillSchema(schema: JsonSchema, random: () => number, root = schema): unknown {
  return fill(schema, { random, root, depth: 0 });
}

type Place = { random: () => number; root: JsonSchema; depth: number };

function fill(schema: JsonSchema, place: Place): unknown {
  const { random, depth } = place;
  const node = resolve(schema, place.root) ?? {};
  if (depth > tooDeep) throw notImplemented('A schema without an end', 'text.format.schema');
  if (node.const !== undefined) return node.const;
  const [first, ...others] = node.enum ?? [];
  if (node.enum !== undefined) return pickFrom([first, ...others], random);
  if (node.anyOf !== undefined) return fill(chooseBranch(node.anyOf, place), deeper(place));
  switch (chooseType(typesOf(node), place)) {
    case 'object':
      return Object.fromEntries(
        Object.entries(node.properties ?? {}).map(([name, child]) => [
          name,
          fill(child, deeper(place)),
        ]),
      );
    case 'array':
      return Array.from({ length: chooseLength(node, place) }, () =>
        fill(node.items ?? {}, deeper(place)),
      );
    case 'string':
      return fillString(node, random);
    case 'integer':
      return fillNumber({ ...node, multipleOf: node.multipleOf ?? 1 }, random);
    case 'number':
      return fillNumber(node, random);
    case 'boolean':
      return random() < 0.5;
    default:
      return null;
  }
}

function deeper(place: Place): Place {
  return { ...place, depth: place.depth + 1 };
}

function chooseType(types: string[], { random, depth }: Place): string {
  const [first = 'null', ...others] = types;
  if (depth < deepest) return pickFrom([first, ...others], random);
  return types.find((type) => type !== 'object' && type !== 'array') ?? first;
}

function chooseBranch(branches: JsonSchema[], { random, root, depth }: Place): JsonSchema {
  const [first = {}, ...others] = branches;
  if (depth < deepest) return pickFrom([first, ...others], random);
  const isFlat = (branch: JsonSchema) => {
    const types = typesOf(resolve(branch, root) ?? {});
    return types.length > 0 && !types.includes('object') && !types.includes('array');
  };
  return branches.find(isFlat) ?? first;
}

function chooseLength({ minItems = 0, maxItems = Infinity }: JsonSchema, place: Place): number {
  if (place.depth >= deepest) return minItems;
  const wished = Math.max(minItems, 1) + Math.floor(place.random() * 3);
  return Math.min(wished, Math.max(maxItems, minItems));
}
