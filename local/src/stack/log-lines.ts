import { stripVTControlCharacters } from 'node:util';

export type LogLine =
  | { kind: 'function-log'; severity: string; text: string }
  | { kind: 'warning'; text: string }
  | { kind: 'chatter' };

/** Notices of firebase-tools that are true of every local run and call for nothing. */
const expected = [
  /Emulator UI is not starting/,
  /message of the day|fetch.*motd/i,
  /not currently authenticated/i,
  /emulator.* not running|are not running/i,
  /experimental/i,
];

/**
 * What Google's Storage client makes Node print at every download: it puts eleven listeners, all
 * taken off again, on a stream that allows ten (teeny-request 10, seen 2026-11-22).
 */
const printed = [/MaxListenersExceededWarning/, /^\(Use `node --trace-warnings/];

/** Sorts one line of firebase-tools' output: what a function logged, a warning, or chatter. */
export function readLogLine(raw: string): LogLine {
  const line = stripVTControlCharacters(raw).trim();
  if (line.startsWith('> ')) return readFunctionLog(line.slice(2).trim());
  if (!/^(⚠|✖|Error:)/.test(line) || expected.some((pattern) => pattern.test(line))) {
    return { kind: 'chatter' };
  }
  return { kind: 'warning', text: line };
}

function readFunctionLog(text: string): LogLine {
  const entry = parseEntry(text);
  if (!entry) {
    const noise = printed.some((pattern) => pattern.test(text));
    return noise ? { kind: 'chatter' } : { kind: 'function-log', severity: 'DEFAULT', text };
  }
  const { severity, message, ...fields } = entry;
  const details = Object.entries(fields)
    .filter(([name]) => !name.startsWith('logging.googleapis.com/'))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return {
    kind: 'function-log',
    severity: typeof severity === 'string' ? severity : 'DEFAULT',
    text: [message, ...details].filter((part) => part !== undefined && part !== '').join(' '),
  };
}

function parseEntry(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const quiet = ['DEBUG', 'INFO', 'NOTICE'];

/** What a person who did not ask for everything sees of a line; undefined means nothing. */
export function worthShowing(line: LogLine): string | undefined {
  switch (line.kind) {
    case 'function-log':
      return quiet.includes(line.severity) ? undefined : `functions  ${line.text}`;
    case 'warning':
      return line.text;
    case 'chatter':
      return undefined;
  }
}
