import type { Expression } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

type ReadExpression = (reader: TokenReader) => Expression;

export function parseArguments(reader: TokenReader, readExpression: ReadExpression): Expression[] {
  reader.expect('sign', '(');
  const args: Expression[] = [];
  if (reader.takes('sign', ')')) return args;
  do args.push(readExpression(reader));
  while (reader.takes('sign', ','));
  reader.expect('sign', ')');
  return args;
}

/** `[a, b]`; a trailing comma is accepted. */
export function parseList(reader: TokenReader, readExpression: ReadExpression): Expression {
  const at = reader.at();
  reader.expect('sign', '[');
  const items: Expression[] = [];
  while (!reader.takes('sign', ']')) {
    items.push(readExpression(reader));
    if (!reader.sees('sign', ']')) reader.expect('sign', ',');
  }
  return { node: 'list', items, ...reader.spanFrom(at) };
}

/** `{'a': 1}`; a trailing comma is accepted, a repeated key is not. */
export function parseMap(reader: TokenReader, readExpression: ReadExpression): Expression {
  const at = reader.at();
  reader.expect('sign', '{');
  const entries: { key: string; value: Expression }[] = [];
  while (!reader.takes('sign', '}')) {
    const key = reader.peek();
    if (key.type !== 'string') throw reader.unexpected('a string as map key');
    if (entries.some((entry) => entry.key === key.value)) {
      throw reader.source.errorAt(key.offset, `The map has the key '${key.value}' twice.`);
    }
    reader.next();
    reader.expect('sign', ':');
    entries.push({ key: key.value, value: readExpression(reader) });
    if (!reader.sees('sign', '}')) reader.expect('sign', ',');
  }
  return { node: 'map', entries, ...reader.spanFrom(at) };
}
