import { bytesOf, boolOf, errorOf, intOf, listOf, stringOf, type Value } from '../values/values.ts';
import { compilePattern, replaceAll } from './regular-expressions.ts';
import { method, type Method } from './signature.ts';

/** Strings are counted and cut by code point. */
export function codePointsOf(text: string): string[] {
  return Array.from(text);
}

const beyondAscii = /[^\0-\x7f]/;

function countCodePoints(text: string): number {
  return beyondAscii.test(text) ? codePointsOf(text).length : text.length;
}

function badPattern(pattern: string): Value {
  return errorOf(`Invalid regular expression: [${pattern}].`);
}

export const stringMethods: Record<string, Method> = {
  size: method('string', [], (self) => intOf(countCodePoints(self.value))),
  lower: method('string', [], (self) => stringOf(self.value.toLowerCase())),
  upper: method('string', [], (self) => stringOf(self.value.toUpperCase())),
  trim: method('string', [], (self) => stringOf(self.value.trim())),
  toUtf8: method('string', [], (self) => bytesOf(Buffer.from(self.value, 'utf8'))),
  matches: method('string', ['string'], (self, pattern) => {
    const compiled = compilePattern(pattern.value);
    return compiled ? boolOf(compiled.testExact(self.value)) : badPattern(pattern.value);
  }),
  split: method('string', ['string'], (self, pattern) => {
    const compiled = compilePattern(pattern.value);
    return compiled ? listOf(compiled.split(self.value).map(stringOf)) : badPattern(pattern.value);
  }),
  replace: method('string', ['string', 'string'], (self, pattern, replacement) => {
    const compiled = compilePattern(pattern.value);
    const replaced = compiled && replaceAll(compiled, self.value, replacement.value);
    return replaced === undefined ? badPattern(pattern.value) : stringOf(replaced);
  }),
};

export const bytesMethods: Record<string, Method> = {
  size: method('bytes', [], (self) => intOf(self.value.length)),
  toHexString: method('bytes', [], (self) =>
    stringOf(Buffer.from(self.value).toString('hex').toUpperCase()),
  ),
  // The URL-safe alphabet, but padded.
  toBase64: method('bytes', [], (self) =>
    stringOf(Buffer.from(self.value).toString('base64').replaceAll('+', '-').replaceAll('/', '_')),
  ),
};
