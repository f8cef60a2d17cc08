import type { Position } from './rules-error.ts';

type At = { at: Position };

/** Where a part of a condition begins, and the offset where it ends. */
export type Span = { at: Position; end: number };

export type BinaryOperator = '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | '==' | '!=';

export const typeNames = [
  'bool',
  'bytes',
  'duration',
  'float',
  'int',
  'latlng',
  'list',
  'map',
  'null',
  'number',
  'path',
  'set',
  'string',
  'timestamp',
] as const;
export type TypeName = (typeof typeNames)[number];

export type PathPart =
  | { part: 'literal'; text: string }
  | { part: 'placeholder'; name: string }
  | { part: 'inserted'; expression: Expression };

export type Expression = Span &
  (
    | { node: 'null' }
    | { node: 'bool'; value: boolean }
    | { node: 'int'; value: bigint }
    | { node: 'float'; value: number }
    | { node: 'string'; value: string }
    | { node: 'bytes'; value: Uint8Array }
    | { node: 'list'; items: Expression[] }
    | { node: 'map'; entries: { key: string; value: Expression }[] }
    | { node: 'path'; parts: PathPart[] }
    | { node: 'name'; name: string }
    | { node: 'call'; name: string; args: Expression[] }
    | { node: 'member'; object: Expression; name: string }
    | { node: 'method'; object: Expression; name: string; args: Expression[] }
    | { node: 'index'; object: Expression; index: Expression }
    | {
        node: 'slice';
        object: Expression;
        from: Expression | undefined;
        to: Expression | undefined;
      }
    | { node: 'not'; operand: Expression }
    | { node: 'negative'; operand: Expression }
    | { node: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
    | { node: 'in'; item: Expression; collection: Expression }
    | { node: 'is'; operand: Expression; type: TypeName }
    // A flat chain: the service limits its number of terms.
    | { node: 'and' | 'or'; terms: Expression[] }
    | { node: 'choice'; condition: Expression; yes: Expression; no: Expression }
  );

export type RuleMethod = 'get' | 'list' | 'create' | 'update' | 'delete';

/** What an `allow` may name → the methods it stands for. */
export const methodsNamed: Record<string, readonly RuleMethod[]> = {
  get: ['get'],
  list: ['list'],
  read: ['get', 'list'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
  write: ['create', 'update', 'delete'],
};

export type Allow = At & {
  /** The words as written, such as `read`. */
  named: string[];
  methods: ReadonlySet<RuleMethod>;
  /** Undefined: always. */
  condition: Expression | undefined;
};

export type FunctionDeclaration = At & {
  name: string;
  parameters: string[];
  lets: (At & { name: string; value: Expression })[];
  result: Expression;
};

export type PatternSegment =
  | { segment: 'literal'; text: string }
  | { segment: 'one'; name: string }
  | { segment: 'rest'; name: string };

/** A file, a service or a match: whatever may hold functions and matches. */
export type Block = At & {
  kind: 'file' | 'service' | 'match';
  pattern: PatternSegment[];
  functions: FunctionDeclaration[];
  allows: Allow[];
  matches: Block[];
};

export const services = ['cloud.firestore', 'firebase.storage'] as const;
export type ServiceName = (typeof services)[number];

export type RulesFile = {
  file: string;
  version: 1 | 2;
  service: ServiceName;
  /** The file's own functions, with the service as its only match. */
  root: Block;
};
