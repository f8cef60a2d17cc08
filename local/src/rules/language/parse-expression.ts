import { hintFor } from './nearest.ts';
import { parseMap, parseList, parseArguments } from './parse-collections.ts';
import { parsePathLiteral } from './parse-path.ts';
import type { Position } from './rules-error.ts';
import { typeNames, type BinaryOperator, type Expression, type TypeName } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

/** Binary operators from the loosest to the tightest, around `is` and `in`. */
const equalityOperators: BinaryOperator[] = ['==', '!='];
const orderOperators: BinaryOperator[] = ['<', '<=', '>', '>='];
const sumOperators: BinaryOperator[] = ['+', '-'];
const productOperators: BinaryOperator[] = ['*', '/', '%'];

export function parseExpression(reader: TokenReader): Expression {
  const at = reader.at();
  const condition = parseOr(reader);
  if (!reader.takes('sign', '?')) return condition;
  const yes = parseExpression(reader);
  reader.expect('sign', ':');
  return { node: 'choice', condition, yes, no: parseExpression(reader), ...reader.spanFrom(at) };
}

function parseOr(reader: TokenReader): Expression {
  return parseChain(reader, 'or', '||', parseAnd);
}

function parseAnd(reader: TokenReader): Expression {
  return parseChain(reader, 'and', '&&', parseEquality);
}

function parseChain(
  reader: TokenReader,
  node: 'and' | 'or',
  text: string,
  parseTerm: (reader: TokenReader) => Expression,
): Expression {
  const at = reader.at();
  const first = parseTerm(reader);
  const terms = [first];
  while (reader.takes('sign', text)) terms.push(parseTerm(reader));
  return terms.length === 1 ? first : { node, terms, ...reader.spanFrom(at) };
}

function parseBinary(
  reader: TokenReader,
  operators: BinaryOperator[],
  parseSide: (reader: TokenReader) => Expression,
): Expression {
  const at = reader.at();
  let left = parseSide(reader);
  for (;;) {
    const operator = operators.find((candidate) => reader.takes('sign', candidate));
    if (operator === undefined) return left;
    left = { node: 'binary', operator, left, right: parseSide(reader), ...reader.spanFrom(at) };
  }
}

function parseEquality(reader: TokenReader): Expression {
  return parseBinary(reader, equalityOperators, parseTypeTest);
}

function parseTypeTest(reader: TokenReader): Expression {
  const at = reader.at();
  const operand = parseMembership(reader);
  if (!reader.takes('word', 'is')) return operand;
  const place = reader.at();
  const name = reader.expectWord('a type name');
  const type = typeNames.find((candidate) => candidate === name);
  if (type === undefined) {
    const expected = `Expected ${typeNames.join(', ')}.${hintFor(name, typeNames)}`;
    throw reader.source.errorAt(place.offset, `Unknown type '${name}'. ${expected}`);
  }
  return { node: 'is', operand, type: type satisfies TypeName, ...reader.spanFrom(at) };
}

function parseMembership(reader: TokenReader): Expression {
  const at = reader.at();
  let item = parseOrder(reader);
  while (reader.takes('word', 'in')) {
    item = { node: 'in', item, collection: parseOrder(reader), ...reader.spanFrom(at) };
  }
  return item;
}

function parseOrder(reader: TokenReader): Expression {
  return parseBinary(reader, orderOperators, parseSum);
}

function parseSum(reader: TokenReader): Expression {
  return parseBinary(reader, sumOperators, parseProduct);
}

function parseProduct(reader: TokenReader): Expression {
  return parseBinary(reader, productOperators, parseUnary);
}

function parseUnary(reader: TokenReader): Expression {
  const at = reader.at();
  if (reader.takes('sign', '!'))
    return { node: 'not', operand: parseUnary(reader), ...reader.spanFrom(at) };
  if (reader.takes('sign', '-'))
    return { node: 'negative', operand: parseUnary(reader), ...reader.spanFrom(at) };
  return parsePostfix(reader);
}

function parsePostfix(reader: TokenReader): Expression {
  const at = reader.at();
  let object = parsePrimary(reader);
  for (;;) {
    if (reader.takes('sign', '.')) {
      const name = reader.expectWord('a field or method name');
      object = reader.sees('sign', '(')
        ? {
            node: 'method',
            object,
            name,
            args: parseArguments(reader, parseExpression),
            ...reader.spanFrom(at),
          }
        : { node: 'member', object, name, ...reader.spanFrom(at) };
    } else if (reader.takes('sign', '[')) {
      object = parseIndex(reader, object, at);
    } else {
      return object;
    }
  }
}

function parseIndex(reader: TokenReader, object: Expression, at: Position): Expression {
  const from = reader.sees('sign', ':') ? undefined : parseExpression(reader);
  if (from !== undefined && reader.takes('sign', ']')) {
    return { node: 'index', object, index: from, ...reader.spanFrom(at) };
  }
  if (!reader.takes('sign', ':')) throw reader.unexpected("']'");
  const to = reader.sees('sign', ']') ? undefined : parseExpression(reader);
  reader.expect('sign', ']');
  return { node: 'slice', object, from, to, ...reader.spanFrom(at) };
}

function parsePrimary(reader: TokenReader): Expression {
  const at = reader.at();
  const token = reader.peek();
  switch (token.type) {
    case 'int':
      reader.next();
      return { node: 'int', value: token.value, ...reader.spanFrom(at) };
    case 'float':
      reader.next();
      return { node: 'float', value: token.value, ...reader.spanFrom(at) };
    case 'string':
      reader.next();
      return { node: 'string', value: token.value, ...reader.spanFrom(at) };
    case 'bytes':
      reader.next();
      return { node: 'bytes', value: token.value, ...reader.spanFrom(at) };
    case 'word':
      return parseWord(reader, token.text);
    case 'sign':
      return parseSign(reader, token.text);
    case 'end':
      throw reader.unexpected('an expression');
  }
}

const reservedWords = new Set(['allow', 'function', 'if', 'in', 'is', 'let', 'match', 'return']);

function parseWord(reader: TokenReader, name: string): Expression {
  const at = reader.at();
  if (reservedWords.has(name)) throw reader.unexpected('an expression');
  reader.next();
  if (name === 'null') return { node: 'null', ...reader.spanFrom(at) };
  if (name === 'true' || name === 'false')
    return { node: 'bool', value: name === 'true', ...reader.spanFrom(at) };
  if (!reader.sees('sign', '(')) return { node: 'name', name, ...reader.spanFrom(at) };
  return {
    node: 'call',
    name,
    args: parseArguments(reader, parseExpression),
    ...reader.spanFrom(at),
  };
}

function parseSign(reader: TokenReader, sign: string): Expression {
  switch (sign) {
    case '(': {
      reader.next();
      const inner = parseExpression(reader);
      reader.expect('sign', ')');
      return inner;
    }
    case '[':
      return parseList(reader, parseExpression);
    case '{':
      return parseMap(reader, parseExpression);
    case '/':
      return parsePathLiteral(reader, parseExpression);
    default:
      throw reader.unexpected('an expression');
  }
}
