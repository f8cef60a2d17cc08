/** Letters before which “de”, “je”, “le” lose their vowel; some words with h keep it. */
const vowelStart =
  /^(?:[aâàeéèêëiîïuûùœæ]|[oô](?!nz)|h(?!au|asard|éro(?:s|$)|iérarch|andicap|angar|ors|uit|arc|all|aie|alte|ameau|onte|ousse|ublot|ockey|ackathon|ardware|ub))/iu;

export function startsWithVowel(text: string): boolean {
  const [word = ''] = text.split(/[\s'-]/, 1);
  // “l’INSEE”, but “la SNCF”.
  return /^[A-Z]{2,}\d*$/.test(word) ? /^[AEIOU]/.test(word) : vowelStart.test(text);
}

/** “que” + “il” → “qu’il”; also de, je, le, la, ne, se, me. */
export function elide(little: string, next: string): string {
  const short = little.replace(/[ea]$/, "'");
  return startsWithVowel(next) ? `${short}${next}` : `${little} ${next}`;
}

export type Gender = 'm' | 'f' | 'mp' | 'fp';

export function withThe(noun: string, gender: Gender): string {
  if (gender === 'mp' || gender === 'fp') return `les ${noun}`;
  return elide(gender === 'f' ? 'la' : 'le', noun);
}

/** “à” with its article: au, à la, à l’, aux. */
export function toThe(noun: string, gender: Gender): string {
  if (gender === 'mp' || gender === 'fp') return `aux ${noun}`;
  if (startsWithVowel(noun)) return `à l'${noun}`;
  return gender === 'f' ? `à la ${noun}` : `au ${noun}`;
}

/** “de” with its article: du, de la, de l’, des. */
export function ofThe(noun: string, gender: Gender): string {
  if (gender === 'mp' || gender === 'fp') return `des ${noun}`;
  if (startsWithVowel(noun)) return `de l'${noun}`;
  return gender === 'f' ? `de la ${noun}` : `du ${noun}`;
}

export function joinList(items: string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  // A list of things that hold “et” themselves needs another word before the last.
  const last = items.at(-1) ?? '';
  const holds = items.some((item) => / et /.test(item));
  return `${items.slice(0, -1).join(', ')}${holds ? `, ${elide('ainsi que', last)}` : ` et ${last}`}`;
}

export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}|^[ÀAÉ]\s|^\p{Lu}['’]/u.test(text)
    ? text[0]?.toLowerCase() + text.slice(1)
    : text;
}
