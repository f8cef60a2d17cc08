/** Sizes, times and names as people read them. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

export function durationText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Math.floor(seconds % 60);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}

/** The day is left out: what the page lists happened today. */
export function clockText(time: string): string {
  const at = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A fault that is armed at a stand-in, as its control call lists it. */
export type ArmedFault = {
  fault: string;
  value?: string | number;
  times?: number | null;
  after?: number;
  rate?: number;
  from?: string;
  until?: string;
};

export function armedText({ fault, value, times, after, rate, from, until }: ArmedFault): string {
  const when = [
    rate !== undefined && `at ${Math.round(rate * 100)} % of the calls`,
    typeof times === 'number' && (times === 1 ? 'once' : `${times} times`),
    after !== undefined && after > 0 && `after ${countText(after, 'call')}`,
    from !== undefined && `from ${clockText(from)}`,
    until !== undefined && `until ${clockText(until)}`,
  ].filter((part) => part !== false);
  const name = value === undefined ? fault : `${fault} = ${value}`;
  return `${name}: ${when.join(', ') || 'until cleared'}`;
}
