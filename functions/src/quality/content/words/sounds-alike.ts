/** Spellings that sound alike in most of Europe, one after the other. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'], [/ck|c(?=[aou])|q(?:u)?|kh|ch(?=[rl])/g, 'k'], [/sch|sh|tch|ch|cz/g, 's'],
  [/tz|ts|z|x/g, 's'], [/c(?=[eiy])/g, 's'], [/c/g, 'k'], [/v|w/g, 'f'], [/y|j|ie|ee/g, 'i'],
  [/dt|th|d/g, 't'], [/b/g, 'p'], [/g/g, 'k'], [/h/g, ''], [/(.)\1+/g, '$1'],
]; // prettier-ignore

/** The consonants of a word, roughly as they sound. */
function soundOf(word: string): string {
  let sound = word.replace(/[^a-z]/g, '');
  for (const [spelling, said] of spellings) sound = sound.replace(spelling, said);
  return sound;
}

/** Whether two folded words can be two spellings of one name: “Meier” and “Mayer”, “Kowalska” and “Kovalsca”. */
export function soundAlike(one: string, other: string): boolean {
  return differenceInSound(one, other) <= 0.3;
}

/** Whether two folded words are hardly two spellings of one name, however kindly they are compared: “Samir” and “Sofia”. */
export function soundUnlike(one: string, other: string): boolean {
  return differenceInSound(one, other) > 0.5;
}

/** 0 for one sound, 1 for nothing in common. */
function differenceInSound(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [soundOf(one), soundOf(other)];
  if (a === '' || b === '') return 1;
  const length = Math.max(a.length, b.length);
  const consonants = (sound: string) => sound.replace(/[aeiou]/g, '');
  const skeletons = [consonants(a), consonants(b)] as const;
  const areNear = Math.abs(a.length - b.length) <= length / 2;
  if (areNear && skeletons[0] === skeletons[1] && skeletons[0].length > 1) return 0;
  return editDistance(a, b) / length;
}

/** For two short words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
