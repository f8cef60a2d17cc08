/** Titles and the like, as they stand before a name. */
const titles =
  /(?:^|[^\p{L}])(?:St|Ste|Mt|Ft|Dr|Dra|Mr|Mrs|Ms|Mme|Mlle|MM|Prof|Sr|Sra|Srta|Hr|Fr|Ing|Mag|Dipl)\.$/u;
/** Words that say nothing without what follows them. */
const linking =
  /(?:^|[^\p{L}])(?:e\. ?g|i\. ?e|z\. ?B|d\. ?h|u\. ?a|p\. ?ex|p\. ?ej|vs|ca|cf|bzw|approx|incl|inkl|zzgl)\.$/iu;
/** The first half of one that is written with a space: “z. B.”, “p. ex.”. */
const firstHalf = /(?:^|[^\p{L}])(?:e|i|z|d|u|p)\.$/u;
const secondHalf = /^(?:g|e|B|h|a|ex|ej)\.$/u;
/** “No.” is also a whole sentence: only a number belongs to it. */
const numbering = /(?:^|[^\p{L}])(?:No|Nos|Nr|Núm|N°)\.$/iu;
/** “J.”, “J.-P.”, “U.S.” */
const initial = /^[\p{Ps}\p{Pi}"']*\p{Lu}\.(?:-?\p{Lu}\.)*$/u;

/** Whether a full stop at the end of `last` belongs to the word and ties it to `next`; `before` comes before both. */
export function belongTogether(before: string, last: string, next: string): boolean {
  if (!last.endsWith('.')) return false;
  if (titles.test(last) || linking.test(last) || linking.test(`${before} ${last}`)) return true;
  if (firstHalf.test(last) && secondHalf.test(next)) return true;
  if (numbering.test(last)) return /^\p{N}/u.test(next);
  return initial.test(last) && /^[\p{Ps}\p{Pi}"']*\p{Lu}/u.test(next);
}
