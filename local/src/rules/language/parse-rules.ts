import { hintFor } from './nearest.ts';
import { parseExpression } from './parse-expression.ts';
import { parsePattern } from './parse-path.ts';
import type { Position } from './rules-error.ts';
import { SourceText } from './source-text.ts';
import {
  methodsNamed,
  services,
  type Allow,
  type Block,
  type FunctionDeclaration,
  type RuleMethod,
  type RulesFile,
  type ServiceName,
} from './syntax.ts';
import { TokenReader } from './token-reader.ts';

/** Parses one rules file; throws a `RulesError` at the first thing that does not fit. */
export function parseRules(file: string, text: string): RulesFile {
  const reader = new TokenReader(new SourceText(file, text));
  const root = emptyBlock('file', reader.at());
  const version = parseVersion(reader);
  let service: ServiceName | undefined;
  while (reader.peek().type !== 'end') {
    if (reader.sees('word', 'function')) {
      root.functions.push(parseFunction(reader, version));
    } else if (service === undefined && reader.sees('word', 'service')) {
      const at = reader.at();
      reader.next();
      service = parseServiceName(reader);
      root.matches.push(parseBody(reader, emptyBlock('service', at), version));
    } else {
      throw reader.unexpected(service === undefined ? "'service' or 'function'" : "'function'");
    }
  }
  if (service === undefined) throw reader.unexpected('a service');
  return { file, version, service, root };
}

function emptyBlock(kind: Block['kind'], at: Position): Block {
  return { kind, pattern: [], functions: [], allows: [], matches: [], at };
}

/** A file without a version is a version-1 file. */
function parseVersion(reader: TokenReader): 1 | 2 {
  if (!reader.takes('word', 'rules_version')) return 1;
  reader.expect('sign', '=');
  const token = reader.peek();
  if (token.type !== 'string' || !['1', '2'].includes(token.value)) {
    throw reader.unexpected("version '1' or '2'");
  }
  reader.next();
  reader.takes('sign', ';');
  return token.value === '1' ? 1 : 2;
}

function parseServiceName(reader: TokenReader): ServiceName {
  const at = reader.at();
  const words = [reader.expectWord('a service name')];
  while (reader.takes('sign', '.')) words.push(reader.expectWord('a service name'));
  const service = services.find((candidate) => candidate === words.join('.'));
  if (service) return service;
  const expected = services.join(' or ');
  throw reader.source.errorAt(
    at.offset,
    `Unknown service '${words.join('.')}'. Expected ${expected}.`,
  );
}

function parseBody(reader: TokenReader, block: Block, version: 1 | 2): Block {
  reader.expect('sign', '{');
  while (!reader.takes('sign', '}')) {
    if (reader.sees('word', 'function')) block.functions.push(parseFunction(reader, version));
    else if (reader.sees('word', 'match')) block.matches.push(parseMatch(reader, version));
    else if (block.kind === 'match' && reader.sees('word', 'allow')) {
      block.allows.push(parseAllow(reader));
    } else throw reader.unexpected(expectedIn(block, reader));
  }
  return block;
}

function expectedIn({ kind, at }: Block, reader: TokenReader): string {
  if (reader.peek().type === 'end') return `the '}' that ends the ${kind} of line ${at.line}`;
  return kind === 'match' ? "'allow', 'match', 'function' or '}'" : "'match', 'function' or '}'";
}

function parseMatch(reader: TokenReader, version: 1 | 2): Block {
  const at = reader.at();
  reader.next();
  const pattern = parsePattern(reader);
  return parseBody(reader, { ...emptyBlock('match', at), pattern }, version);
}

function parseAllow(reader: TokenReader): Allow {
  const at = reader.at();
  reader.next();
  const named: string[] = [];
  const methods = new Set<RuleMethod>();
  do {
    const place = reader.at();
    const name = reader.expectWord('a method such as get');
    const meant = Object.hasOwn(methodsNamed, name) ? methodsNamed[name] : undefined;
    if (!meant) {
      const known = Object.keys(methodsNamed);
      const reason = `Unknown method '${name}'. Expected ${known.join(', ')}.${hintFor(name, known)}`;
      throw reader.source.errorAt(place.offset, reason);
    }
    named.push(name);
    for (const method of meant) methods.add(method);
  } while (reader.takes('sign', ','));
  const condition = parseCondition(reader);
  // The last one of a block may go without its semicolon.
  if (!reader.takes('sign', ';') && !reader.sees('sign', '}')) {
    throw reader.unexpected(condition ? "';'" : "',', ': if …' or ';'");
  }
  return { named, methods, condition, at };
}

function parseCondition(reader: TokenReader): Allow['condition'] {
  if (!reader.takes('sign', ':')) return undefined;
  reader.expect('word', 'if');
  return parseExpression(reader);
}

function parseFunction(reader: TokenReader, version: 1 | 2): FunctionDeclaration {
  const at = reader.at();
  reader.next();
  const name = reader.expectWord('a function name');
  const parameters = parseParameters(reader);
  reader.expect('sign', '{');
  const lets: FunctionDeclaration['lets'] = [];
  while (reader.sees('word', 'let')) {
    if (version === 1) throw reader.unexpected("rules_version '2' for a let");
    lets.push(parseLet(reader));
  }
  reader.expect('word', 'return');
  const result = parseExpression(reader);
  reader.takes('sign', ';');
  reader.expect('sign', '}');
  return { name, parameters, lets, result, at };
}

function parseLet(reader: TokenReader): FunctionDeclaration['lets'][number] {
  const at = reader.at();
  reader.next();
  const name = reader.expectWord('a variable name');
  reader.expect('sign', '=');
  const value = parseExpression(reader);
  reader.expect('sign', ';');
  return { name, value, at };
}

function parseParameters(reader: TokenReader): string[] {
  reader.expect('sign', '(');
  const parameters: string[] = [];
  if (reader.takes('sign', ')')) return parameters;
  do parameters.push(reader.expectWord('a parameter name'));
  while (reader.takes('sign', ','));
  reader.expect('sign', ')');
  return parameters;
}
