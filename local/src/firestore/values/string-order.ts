/** Orders by code point, which is the order of the UTF-8 bytes. */
export function compareStrings(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return compareCodeUnits(a, b);
  }
  return left.length - right.length;
}

/** Two different code units. A surrogate stands for a code point beyond every other one. */
export function compareCodeUnits(left: number, right: number): number {
  const byPlane = Number(isSurrogate(left)) - Number(isSurrogate(right));
  return byPlane || left - right;
}

function isSurrogate(codeUnit: number): boolean {
  return codeUnit >= 0xd800 && codeUnit <= 0xdfff;
}
