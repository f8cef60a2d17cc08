import { compilePattern, isRecord, resolve, type JsonSchema } from './json-schema.ts';

/** What structured outputs know of JSON Schema; which others the server refuses is not published. */
const knownKeywords = new Set(
  `$schema $id $ref $defs definitions title description default examples type properties required
   additionalProperties items enum const anyOf format pattern minLength maxLength minItems maxItems
   minimum maximum exclusiveMinimum exclusiveMaximum multipleOf`.split(/\s+/),
);
const knownTypes = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);

/** What a strict schema does wrong, with the place, in OpenAI's words; undefined when nothing. */
export function findSchemaProblem(schema: unknown): string | undefined {
  if (!isRecord(schema)) return 'schema must be a JSON Schema of \'type: "object"\'.';
  if (schema['type'] !== 'object' || schema['anyOf'] !== undefined) {
    return "schema must be a JSON Schema of 'type: \"object\"', at its root and without 'anyOf'.";
  }
  return check(schema, [], schema);
}

function check(schema: unknown, path: string[], root: JsonSchema): string | undefined {
  const at = (sentence: string) =>
    `In context=(${path.map((part) => `'${part}'`).join(', ')}), ${sentence}`;
  if (!isRecord(schema)) return at('schema must be an object.');
  const stranger = Object.keys(schema).find((keyword) => !knownKeywords.has(keyword));
  if (stranger !== undefined) return at(`'${stranger}' is not permitted.`);
  const node: JsonSchema = schema;
  if (node.$ref !== undefined) {
    return resolve(node, root) ? undefined : at(`reference '${node.$ref}' does not resolve.`);
  }
  const types = [node.type ?? []].flat();
  const wrong = types.find((type) => !knownTypes.has(type));
  if (wrong !== undefined) return at(`'${wrong}' is not a valid type.`);
  const saysWhat = ['anyOf', 'enum', 'const'].some((keyword) => keyword in schema);
  if (types.length === 0 && !saysWhat) return at("schema must have a 'type' key.");
  if (node.pattern !== undefined && compilePattern(node.pattern) === undefined) {
    return at(`'${node.pattern}' is not a valid pattern.`);
  }
  return (
    (types.includes('object') ? checkObject(node, at) : undefined) ??
    (types.includes('array') && node.items === undefined
      ? at("array schema missing 'items'.")
      : undefined) ??
    checkChildren(node, path, root)
  );
}

function checkObject(node: JsonSchema, at: (sentence: string) => string): string | undefined {
  if (node.additionalProperties !== false) {
    return at("'additionalProperties' is required to be supplied and to be false.");
  }
  const names = Object.keys(node.properties ?? {});
  const required = node.required ?? [];
  const missing = names.find((name) => !required.includes(name));
  const supplied =
    "'required' is required to be supplied and to be an array including every key in properties.";
  if (missing !== undefined) return at(`${supplied} Missing '${missing}'.`);
  const extra = required.find((name) => !names.includes(name));
  return extra === undefined
    ? undefined
    : at(`${supplied} Extra required key '${extra}' supplied.`);
}

function checkChildren(node: JsonSchema, path: string[], root: JsonSchema): string | undefined {
  const children: [string[], unknown][] = [
    ...(['properties', '$defs', 'definitions'] as const).flatMap((group) =>
      Object.entries(node[group] ?? {}).map(([name, child]): [string[], unknown] => [
        [group, name],
        child,
      ]),
    ),
    ...(node.items === undefined ? [] : [[['items'], node.items] as [string[], unknown]]),
    ...(node.anyOf ?? []).map((child, index): [string[], unknown] => [
      ['anyOf', String(index)],
      child,
    ]),
  ];
  for (const [steps, child] of children) {
    const problem = check(child, [...path, ...steps], root);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
