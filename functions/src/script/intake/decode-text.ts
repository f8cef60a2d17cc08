/** Bytes → text: UTF-8 and UTF-16 by mark or by evidence, else Windows Latin. Null when the bytes are no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  return text === null || looksBinary(text) ? null : text.replace(/^\uFEFF/, '');
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return strictly(unmarked, bytes);
  return strictly('utf-8', bytes) ?? strictly('windows-1252', bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Western text in UTF-16 has a zero in nearly every other byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return null;
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let strange = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13;
    if (code === 0) return true;
    if (control || (code >= 0x7f && code < 0xa0) || code === 0xfffd) strange++;
  }
  return strange > sample.length * 0.02;
}
