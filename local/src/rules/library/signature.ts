import { errorOf, type Kind, type Value, type ValueOf } from '../values/values.ts';

/** What a parameter takes → the kinds it stands for. */
const parameterKinds = {
  any: undefined,
  number: ['int', 'float'],
  text: ['string', 'bytes'],
  collection: ['list', 'set'],
  key: ['string', 'list'],
  int: ['int'],
  string: ['string'],
  list: ['list'],
  map: ['map'],
  set: ['set'],
  duration: ['duration'],
  latlng: ['latlng'],
} as const satisfies Record<string, readonly Kind[] | undefined>;

export type Parameter = keyof typeof parameterKinds;

type ArgumentOf<P extends Parameter> = (typeof parameterKinds)[P] extends readonly (infer K extends
  Kind)[]
  ? ValueOf<K>
  : Value;

type ArgumentsOf<P extends readonly Parameter[]> = {
  [Index in keyof P]: ArgumentOf<P[Index]>;
};

export type Callable = { parameters: readonly Parameter[]; run: (...args: Value[]) => Value };
export type Method = {
  parameters: readonly Parameter[];
  run: (self: Value, ...args: Value[]) => Value;
};

/** A built-in function; its arguments have been checked when it runs. */
export function builtIn<const P extends readonly Parameter[]>(
  parameters: P,
  run: (...args: ArgumentsOf<P>) => Value,
): Callable {
  return { parameters, run: run as unknown as Callable['run'] };
}

/** A method of one kind of value; receiver and arguments have been checked when it runs. */
export function method<K extends Kind, const P extends readonly Parameter[]>(
  _self: K,
  parameters: P,
  run: (self: ValueOf<K>, ...args: ArgumentsOf<P>) => Value,
): Method {
  return { parameters, run: run as unknown as Method['run'] };
}

export function functionNotFound(name: string): ValueOf<'error'> {
  return errorOf(`Function not found error: Name: [${name}].`);
}

export function wrongCount(received: number, name: string, expected: readonly string[]): Value {
  return errorOf(
    `Incorrect number of arguments. Received: ${received}. Expected: ${name}(${expected.join(', ')}).`,
  );
}

function takes(parameter: Parameter | undefined, kind: Kind): boolean {
  const kinds: readonly Kind[] | undefined = parameter && parameterKinds[parameter];
  return kinds === undefined || kinds.includes(kind);
}

/** The error that stands in the way of a call, if any. */
export function misfit(
  name: string,
  parameters: readonly Parameter[],
  args: Value[],
): Value | undefined {
  if (args.length !== parameters.length) return wrongCount(args.length, name, parameters);
  if (args.every((arg, index) => takes(parameters[index], arg.kind))) return undefined;
  const received = args.map((arg) => arg.kind).join(', ');
  return errorOf(
    `Unsupported operation error. Received: ${name}(${received}). Expected: ${name}(${parameters.join(', ')}).`,
  );
}

/** An entry of a table by a name from a rules file, which may be that of any property. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
