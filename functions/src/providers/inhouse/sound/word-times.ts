const pause = 'pau';

/** A sound of the voice and when it begins, in seconds. */
type Sound = { name: string; startSeconds: number };

/**
 * When each word begins. The engine prints its sounds as `name:end` in order, but not which word they
 * belong to; a second print of the same words, each followed by a pause, tells how many sounds each
 * word has. Null when the two prints do not agree: then nobody knows.
 */
export function readWordTimes(
  printed: string,
  printedApart: string,
  words: readonly string[],
): number[] | null {
  const sounds = readSounds(printed).filter(({ name }) => name !== pause);
  const counts = countsBetweenPauses(readSounds(printedApart));
  const spoken = words.map((word) => /[\p{L}\p{N}]/u.test(word));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length !== spoken.filter(Boolean).length || total !== sounds.length) return null;
  let next = 0;
  let at = 0;
  return spoken.map((isSpoken) => {
    const startSeconds = sounds[Math.min(at, sounds.length - 1)]?.startSeconds ?? 0;
    // A lone sign takes no time: it begins with the word after it.
    if (isSpoken) at += counts[next++] ?? 0;
    return startSeconds;
  });
}

function readSounds(printed: string): Sound[] {
  let startSeconds = 0;
  return [...printed.matchAll(/(\S+):(\d+(?:\.\d+)?)/g)].map(([, name = '', end = '']) => {
    const sound = { name, startSeconds };
    startSeconds = Number(end);
    return sound;
  });
}

function countsBetweenPauses(sounds: readonly Sound[]): number[] {
  const counts: number[] = [];
  let open = false;
  for (const { name } of sounds) {
    if (name === pause) open = false;
    else if (open) counts.push((counts.pop() ?? 0) + 1);
    else {
      counts.push(1);
      open = true;
    }
  }
  return counts;
}
