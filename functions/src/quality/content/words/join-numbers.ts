import type { SpokenLanguage } from './spoken-language.ts';
import { numberToken, type SpokenToken } from './spoken-token.ts';

/** Puts spoken numbers together: “two point five million”, “quatre-vingt-dix”, “nineteen ninety-nine”. */
export function joinNumbers(
  tokens: readonly SpokenToken[],
  text: string,
  language: SpokenLanguage,
): SpokenToken[] {
  const joined: SpokenToken[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const number = token.readings
      ? scaleFigures(tokens, at, language)
      : new SpokenNumber(tokens.slice(at, endOfRun(tokens, at, text)), language).read();
    joined.push(number?.token ?? token);
    at += number?.length ?? 1;
  }
  return joined;
}

type Found = { token: SpokenToken; length: number };

/** No spoken number is this long. */
const longestRun = 24;

/** A number does not go on after a comma or the end of a sentence. */
function endOfRun(tokens: readonly SpokenToken[], start: number, text: string): number {
  let at = start + 1;
  for (; at < Math.min(tokens.length, start + longestRun); at += 1) {
    const between = text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? 0);
    if (/[^\s-]/.test(between)) break;
  }
  return at;
}

/** “2,5 Mio.”, “3 million”. */
function scaleFigures(
  tokens: readonly SpokenToken[],
  at: number,
  { scales }: SpokenLanguage,
): Found | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const scale = next && Object.hasOwn(scales, next.key) ? (scales[next.key] ?? 0) : 0;
  if (!token?.readings || !next || next.readings || scale < 1000) return null;
  const readings = token.readings.map((value) => value * scale);
  return { token: numberToken(readings, token.from, next.to), length: 2 };
}

/** Reads one number from words, as far as they go on being one. */
class SpokenNumber {
  private readonly tokens: readonly SpokenToken[];
  private readonly language: SpokenLanguage;
  private at = 0;
  /** Thousands, millions and so on that are complete. */
  private total = 0;
  /** The last scale: what follows it is smaller. */
  private lastScale = Infinity;
  /** What is below the next thousand. */
  private group = 0;
  private isBegun = false;

  constructor(tokens: readonly SpokenToken[], language: SpokenLanguage) {
    this.tokens = tokens;
    this.language = language;
  }

  read(): Found | null {
    while (this.takeValue() || this.takeScale() || this.skipJoint());
    if (!this.isBegun) return null;
    this.takeFraction();
    const [first, last] = [this.tokens[0], this.tokens[this.at - 1]];
    if (!first || !last) return null;
    const token = numberToken([this.total + this.group], first.from, last.to);
    return { token, length: this.at };
  }

  private word(ahead = 0): string | undefined {
    const token = this.tokens[this.at + ahead];
    return token && !token.readings ? token.key : undefined;
  }

  private value(ahead = 0): number | undefined {
    const word = this.word(ahead);
    return word === undefined ? undefined : this.language.valueOf(word);
  }

  private scale(ahead = 0): number | undefined {
    const word = this.word(ahead);
    const { scales } = this.language;
    return word !== undefined && Object.hasOwn(scales, word) ? scales[word] : undefined;
  }

  private isOne(): boolean {
    return this.language.ones.has(this.word() ?? '');
  }

  private takeValue(): boolean {
    if (this.value() === undefined && this.isOne()) return this.takeOne();
    const value = this.value();
    if (value === undefined || !this.fits(value)) return false;
    const isYear = this.isYearPair(value);
    const isFourTwenties = value === 20 && this.group % 100 === 4;
    if (isYear) this.group = this.group * 100 + value;
    else this.group += isFourTwenties ? 76 : value;
    return this.advance();
  }

  /** “Eine Million”, “vingt et un”; an article otherwise. */
  private takeOne(): boolean {
    const opens = !this.isBegun && this.scale(1) !== undefined;
    const closes = this.isBegun && this.word() !== 'a' && this.group >= 20 && this.group % 10 === 0;
    if (!opens && !closes) return false;
    this.group += 1;
    return this.advance();
  }

  private fits(value: number): boolean {
    const { group } = this;
    if (!this.isBegun) return true;
    if (group === 0) return this.total > 0 && value < this.lastScale;
    const rest = group % 100;
    if (value < 10 && rest >= 20 && rest % 10 === 0) return true;
    if (value >= 10 && value < 20 && (rest === 60 || rest === 80)) return true;
    if (value === 20 && rest === 4 && this.word()?.startsWith('vingt')) return true;
    if (value < 100 && group >= 100 && rest === 0) return value > 0;
    return this.isYearPair(value);
  }

  private isYearPair(value: number): boolean {
    const { group, total } = this;
    if (!this.language.saysYearsInPairs || total > 0) return false;
    return group >= 10 && group <= 20 && value >= 10 && value < 100;
  }

  private takeScale(): boolean {
    const scale = this.scale();
    if (scale === undefined) return false;
    const many = this.group === 0 ? 1 : this.group;
    if (scale === 100) {
      if (this.group >= 100) return false;
      this.group = many * 100;
    } else if (this.isBegun && this.group === 0 && this.total > 0) {
      // “Two thousand million”.
      this.total *= scale;
    } else {
      this.total += many * scale;
      this.group = 0;
      this.lastScale = scale;
    }
    return this.advance();
  }

  private skipJoint(): boolean {
    if (!this.isBegun || !this.language.joints.has(this.word() ?? '')) return false;
    const afterScale = this.group > 0 ? this.group % 100 === 0 : this.total > 0;
    const afterTens = this.group % 100 >= 20 && this.group % 10 === 0;
    const next = this.value(1);
    const isOne = this.language.ones.has(this.word(1) ?? '') && this.word(1) !== 'a';
    const ties =
      (afterScale && next !== undefined && next < 100) ||
      (afterTens &&
        !this.language.saysYearsInPairs &&
        (isOne || (next !== undefined && next < 20)));
    if (!ties) return false;
    this.at += 1;
    return true;
  }

  private takeFraction(): void {
    if (!this.language.points.has(this.word() ?? '')) return;
    const next = this.value(1);
    if (next === undefined || next > 99) return;
    this.at += 1;
    let digits = '';
    for (let value = this.value(); value !== undefined && value < 100; value = this.value()) {
      digits += String(value);
      this.at += 1;
    }
    this.group = Number(`${this.group}.${digits}`);
    const scale = this.scale();
    if (scale === undefined || scale < 1000) return;
    this.total += this.group * scale;
    this.group = 0;
    this.at += 1;
  }

  private advance(): true {
    this.isBegun = true;
    this.at += 1;
    return true;
  }
}
