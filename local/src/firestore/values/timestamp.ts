import { invalidArgument } from '../status-error.ts';

const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;

/**
 * Timestamps are text of fixed width with microseconds, `2026-11-22T11:58:28.061000Z`:
 * comparing the text compares the time.
 */
export function readTimestamp(text: unknown): string {
  const match = typeof text === 'string' ? pattern.exec(text) : null;
  const [, seconds, fraction = '', zone] = match ?? [];
  const ms = seconds === undefined ? NaN : Date.parse(`${seconds}${zone}`);
  if (Number.isNaN(ms)) throw invalidArgument(`Invalid timestamp: ${JSON.stringify(text)}`);
  const whole = new Date(ms).toISOString();
  if (whole.length !== 24 || whole < '0001')
    throw invalidArgument(`Timestamp out of range: ${String(text)}`);
  return `${whole.slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}

export function timestampFromMicros(micros: number): string {
  const ms = Math.floor(micros / 1000);
  const rest = String(micros - ms * 1000).padStart(3, '0');
  return `${new Date(ms).toISOString().slice(0, 23)}${rest}Z`;
}

/** Exact for the years in which this server can run (below 2255). */
export function microsOfTimestamp(text: string): number {
  return Date.parse(`${text.slice(0, 23)}Z`) * 1000 + Number(text.slice(23, 26));
}
