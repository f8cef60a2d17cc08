/** A JSON Schema as it came in a request, read leniently; `check-schema.ts` has refused the rest. */
export type JsonSchema = {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: unknown;
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema a `$ref` means, or the schema itself; undefined for a reference to nothing. */
export function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  let found: JsonSchema | undefined = schema;
  for (let hops = 0; found?.$ref !== undefined && hops < 20; hops++) {
    found = lookUp(found.$ref, root);
  }
  return found?.$ref === undefined ? found : undefined;
}

function lookUp(reference: string, root: JsonSchema): JsonSchema | undefined {
  if (reference === '#') return root;
  const path = /^#\/(.+)$/.exec(reference)?.[1]?.split('/');
  const found = path?.reduce<unknown>((place, part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    return isRecord(place) && Object.hasOwn(place, key) ? place[key] : undefined;
  }, root);
  return isRecord(found) ? found : undefined;
}

export function typesOf({ type }: JsonSchema): string[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

/** Patterns are Unicode ones; those that are not are taken as JavaScript takes them. */
export function compilePattern(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Not a pattern of this kind.
    }
  }
  return undefined;
}
