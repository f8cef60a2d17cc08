/** A double as Java's `Double.toString` writes it: `2.0`, `1.0E7`, `1.0E-4`. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : signed(value, 'Infinity');
  if (value === 0) return signed(value, '0.0');
  const [mantissa = '', exponentText = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  const plain = exponent >= -3 && exponent < 7;
  return signed(value, plain ? plainText(digits, exponent) : scientificText(digits, exponent));
}

function signed(value: number, text: string): string {
  return value < 0 || Object.is(value, -0) ? `-${text}` : text;
}

function plainText(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function scientificText(digits: string, exponent: number): string {
  return `${digits[0] ?? '0'}.${digits.slice(1) || '0'}E${exponent}`;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const hexadecimal = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?\d+)$/;
const named: Record<string, number> = { NaN: Number.NaN, Infinity };

/** Reads what Java's `Double.parseDouble` reads; undefined for anything else. */
export function readDouble(text: string): number | undefined {
  const trimmed = text.trim();
  const unsigned = trimmed.replace(/^[+-]/, '');
  if (Object.hasOwn(named, unsigned)) {
    const value = named[unsigned] ?? Number.NaN;
    return trimmed.startsWith('-') ? -value : value;
  }
  const plain = trimmed.replace(/[fFdD]$/, '');
  if (decimal.test(plain)) return Number(plain);
  const hex = hexadecimal.exec(trimmed.replace(/(?<=[pP][+-]?\d+)[fFdD]$/, ''));
  return hex ? readHexadecimal(hex) : undefined;
}

function readHexadecimal(found: RegExpExecArray): number | undefined {
  const [, sign = '', whole = '', fraction = '', power = '0'] = found;
  if (whole + fraction === '') return undefined;
  const mantissa = Number(BigInt(`0x0${whole}${fraction}`));
  const value = mantissa * 2 ** (Number(power) - 4 * fraction.length);
  return sign === '-' ? -value : value;
}

/** Optional sign and digits, nothing else; undefined when it is no 64-bit number. */
export function readInt(text: string): bigint | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return value >= -(2n ** 63n) && value < 2n ** 63n ? value : undefined;
}
