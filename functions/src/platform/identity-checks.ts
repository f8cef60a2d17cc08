// Check digits of identity numbers; each takes the number in small letters without separators.

/** Length of an IBAN by country, from the registry of ISO 13616. */
export const ibanLengths: Record<string, number> = {
  ad: 24,
  at: 20,
  be: 16,
  bg: 22,
  br: 29,
  ch: 21,
  cy: 28,
  cz: 24,
  de: 22,
  dk: 18,
  ee: 20,
  es: 24,
  fi: 18,
  fr: 27,
  gb: 22,
  gr: 27,
  hr: 21,
  hu: 28,
  ie: 22,
  is: 26,
  it: 27,
  li: 21,
  lt: 20,
  lu: 20,
  lv: 21,
  mc: 27,
  mt: 31,
  nl: 18,
  no: 15,
  pl: 28,
  pt: 25,
  ro: 24,
  se: 24,
  si: 19,
  sk: 24,
  sm: 27,
  tr: 26,
  ua: 29,
};

export function isIban(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** Steuer-ID: ISO 7064, MOD 11,10. */
export function isGermanTaxId(id: string): boolean {
  let product = 10;
  for (const digit of id.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(id[10]);
}

/** Numéro de sécurité sociale: 13 signs, and a key of two digits where it is written. */
export function isNir(id: string): boolean {
  if (id.length !== 15) return true;
  const body = Number(id.slice(0, 13).replace('2a', '19').replace('2b', '18'));
  return 97 - (body % 97) === Number(id.slice(13));
}

export function isSpanishId(id: string): boolean {
  const number = id.slice(0, -1).replace(/^[xyz]/, (letter) => String('xyz'.indexOf(letter)));
  return 'trwagmyfpdxbnjzsqvhlcke'[Number(number) % 23] === id.at(-1);
}

const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

export function isCodiceFiscale(id: string): boolean {
  let sum = 0;
  for (const [index, sign] of [...id.slice(0, 15)].entries()) {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 97;
    sum += index % 2 === 0 ? (oddValues[value] ?? 0) : value;
  }
  return String.fromCharCode(97 + (sum % 26)) === id[15] || /\d{2}.\d{2}.\d{3}/.test(id.slice(6));
}
