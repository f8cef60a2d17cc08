import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Plain } from './plain-documents.ts';

/** Thrown for an argument that cannot be used. */
export class WrongArgument extends Error {}

const options = {
  as: { type: 'string' },
  claims: { type: 'string' },
  anonymous: { type: 'boolean', default: false },
  doc: { type: 'string' },
  after: { type: 'string' },
  data: { type: 'string' },
  cloud: { type: 'boolean', default: false },
  project: { type: 'string' },
  where: { type: 'string', multiple: true, default: [] as string[] },
  limit: { type: 'string' },
  offset: { type: 'string' },
  group: { type: 'boolean', default: false },
  storage: { type: 'boolean', default: false },
  bucket: { type: 'string' },
  size: { type: 'string' },
  type: { type: 'string' },
  metadata: { type: 'string' },
  existing: { type: 'boolean', default: false },
  missing: { type: 'boolean', default: false },
  rules: { type: 'string' },
  profile: { type: 'string', default: 'live' },
  time: { type: 'string' },
  values: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} satisfies ParseArgsOptionsConfig;

export type Values = ReturnType<typeof parse>['values'];

export function parse(commandLine: string[]) {
  return parseArgs({ args: commandLine, options, allowPositionals: true });
}

/** For options that make no sense together with what was asked. */
export function refuse(values: Values, names: readonly (keyof Values)[], why: string): void {
  const given = names.find((name) => {
    const value = values[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  });
  if (given !== undefined) throw new WrongArgument(`--${given} ${why}.`);
}

export function readTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new WrongArgument(`--time “${text}” is no instant.`);
  return time.toISOString();
}

export function readCount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new WrongArgument(`${option} is a whole number, not “${text}”.`);
  return Number(text);
}

export function readObject(option: string, text: string): Plain {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Plain;
  } catch {
    // Told below like any other text that is no object.
  }
  throw new WrongArgument(`${option} is a JSON object such as '{"a":"b"}', not “${text}”.`);
}
