import type { SpokenToken } from './spoken-token.ts';

/** What became of one word of the script, or which word was said that the script does not have. */
type AlignedStep =
  | { type: 'same'; script: number; heard: number }
  | { type: 'different'; script: number; heard: number }
  | { type: 'missing'; script: number }
  | { type: 'extra'; heard: number };

export type WordAlignment = {
  steps: AlignedStep[];
  same: number;
  different: number;
  missing: number;
  extra: number;
};

const moves = { same: 0, different: 1, missing: 2, extra: 3, joinHeard: 4, joinScript: 5 };

/**
 * The cheapest way to turn one row of words into the other. Words that are written apart in one and
 * together in the other are the same. At most 2000 × 2000 steps, since `readWords` ends there.
 */
export function alignWords(
  script: readonly SpokenToken[],
  heard: readonly SpokenToken[],
): WordAlignment {
  const numberOf = new Numbering();
  const [a, b] = [numberOf.tokens(script), numberOf.tokens(heard)];
  const [aJoined, bJoined] = [numberOf.pairs(script), numberOf.pairs(heard)];
  const width = heard.length + 1;
  const trace = new Uint8Array((script.length + 1) * width);
  let above2 = new Uint16Array(width);
  let above = Uint16Array.from({ length: width }, (_, index) => index);
  let row = new Uint16Array(width);
  trace.fill(moves.extra, 1, width);
  for (let i = 1; i <= script.length; i += 1) {
    row[0] = i;
    trace[i * width] = moves.missing;
    for (let j = 1; j <= heard.length; j += 1) {
      let cost = above[j - 1] ?? 0;
      let move = moves.same;
      if (!isSame(a, i - 1, b, j - 1)) {
        cost += 1;
        move = moves.different;
        const [up, left] = [(above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1];
        if (up < cost) [cost, move] = [up, moves.missing];
        if (left < cost) [cost, move] = [left, moves.extra];
        if (j > 1 && (above[j - 2] ?? 0) < cost && a.first[i - 1] === bJoined[j - 1]) {
          [cost, move] = [above[j - 2] ?? 0, moves.joinHeard];
        }
        if (i > 1 && (above2[j - 1] ?? 0) < cost && b.first[j - 1] === aJoined[i - 1]) {
          [cost, move] = [above2[j - 1] ?? 0, moves.joinScript];
        }
      }
      row[j] = cost;
      trace[i * width + j] = move;
    }
    [above2, above, row] = [above, row, above2];
  }
  return readTrace(trace, script.length, heard.length);
}

type Numbered = { first: Int32Array; second: Int32Array };

function isSame(a: Numbered, i: number, b: Numbered, j: number): boolean {
  const [first, second] = [a.first[i] ?? -1, a.second[i] ?? -1];
  return (
    first === b.first[j] || first === b.second[j] || (second >= 0 && (second === b.first[j] || second === b.second[j])) // prettier-ignore
  );
}

/** Equal words get equal numbers, so that millions of comparisons are comparisons of numbers. */
class Numbering {
  private readonly known = new Map<string, number>();

  /** Of a figure that may be read in two ways, both. */
  tokens(tokens: readonly SpokenToken[]): Numbered {
    const first = new Int32Array(tokens.length);
    const second = new Int32Array(tokens.length).fill(-1);
    tokens.forEach(({ key, readings }, index) => {
      const [value, other] = readings ?? [];
      first[index] = this.of(value === undefined ? key : `#${value}`);
      if (other !== undefined) second[index] = this.of(`#${other}`);
    });
    return { first, second };
  }

  /** Each word written together with the one before it; −2 equals nothing. */
  pairs(tokens: readonly SpokenToken[]): Int32Array {
    return Int32Array.from(tokens, ({ key, readings }, index) => {
      const before = tokens[index - 1];
      return before && !before.readings && !readings ? this.of(before.key + key) : -2;
    });
  }

  private of(key: string): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.known.size);
    return this.known.size - 1;
  }
}

function readTrace(trace: Uint8Array, rows: number, columns: number): WordAlignment {
  const steps: AlignedStep[] = [];
  const width = columns + 1;
  for (let i = rows, j = columns; i > 0 || j > 0;) {
    const move = trace[i * width + j] ?? moves.extra;
    switch (move) {
      case moves.same:
        steps.push({ type: 'same', script: --i, heard: --j });
        break;
      case moves.different:
        steps.push({ type: 'different', script: --i, heard: --j });
        break;
      case moves.missing:
        steps.push({ type: 'missing', script: --i });
        break;
      case moves.joinHeard:
        j -= 2;
        steps.push({ type: 'same', script: --i, heard: j });
        break;
      case moves.joinScript:
        i -= 2;
        j -= 1;
        steps.push({ type: 'same', script: i + 1, heard: j }, { type: 'same', script: i, heard: j }); // prettier-ignore
        break;
      default:
        steps.push({ type: 'extra', heard: --j });
    }
  }
  steps.reverse();
  const count = (type: AlignedStep['type']) => steps.filter((step) => step.type === type).length;
  return {
    steps,
    same: count('same'),
    different: count('different'),
    missing: count('missing'),
    extra: count('extra'),
  };
}
