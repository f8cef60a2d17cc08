import { notImplemented } from '../api-error.ts';
import { pickFrom } from '../../seeded.ts';
import { compilePattern, type JsonSchema } from './json-schema.ts';

const byFormat: Record<string, string> = {
  'date-time': '2026-01-15T09:30:00Z',
  date: '2026-01-15',
  time: '09:30:00',
  duration: 'PT30S',
  email: 'person@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/page',
  uuid: '3f2b8c1e-5d4a-4b6f-9a7d-1c2e3f4a5b6c',
};

/** Tried one after the other against a `pattern`. */
const samples = [
  ...Object.values(byFormat),
  ...['a', 'A', '1', 'word', 'Word', 'two words', 'a-b', 'a_b', 'abc123', '12', '123', '2026'],
  ...['#a1b2c3', 'en', 'en-GB', '+1 555 0100', '1.0', '2026-01', '09:30', 'A1', 'ABC', ''],
];

const words = (
  'clear steady careful result work team plan detail answer reason question example ' +
  'useful calm exact open ready simple whole kind'
).split(' ');

/** A string that fits: of the format, the pattern or the length a schema asks for. */
export function fillString(schema: JsonSchema, random: () => number): string {
  const { format, pattern, minLength = 0, maxLength = Infinity } = schema;
  const fits = (text: string) =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || (compilePattern(pattern)?.test(text) ?? false));
  const known = format === undefined ? undefined : byFormat[format];
  if (known !== undefined && fits(known)) return known;
  if (pattern !== undefined || format !== undefined) {
    const found = samples.find(fits);
    if (found !== undefined && format === undefined) return found;
    throw notImplemented(
      `Making a text of ${pattern === undefined ? `format “${format}”` : `pattern ${pattern}`}`,
      'text.format.schema',
    );
  }
  return cut(sentenceOf(Math.max(minLength, Math.min(30, maxLength)), random), maxLength);
}

function sentenceOf(atLeast: number, random: () => number): string {
  const [first = 'word', ...others] = words;
  let text = pickFrom([first, ...others], random);
  while (text.length < atLeast) text += ` ${pickFrom([first, ...others], random)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends with a letter, so that trimming makes nothing shorter. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/ $/, 'e');
}
