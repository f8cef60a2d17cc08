/** The number an achievement is remembered by, split so that it can count up. */
export type Figure = { before: string; digits: string; after: string };

/** A figure, and what is left to say beside it. */
export type FiguredText = { figure: Figure; beside: string };

const figurePattern =
  /(?<![\p{L}\d.,])([$€£¥]\s?)?(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d{1,9}(?:[.,]\d+)?)(\s?(?:%|×|x(?![\p{L}])|(?:k|K|m|M|bn|B|b|mn)(?![\p{L}\d])|(?:thousand|million|billion)(?!\p{L})))?(\+)?(\s?[€£])?(?![\p{L}\d])/gu;

/**
 * The most telling number: with a sign or a unit before a bare one; never a year. A number that
 * opens the text is not said again beside itself, where the rest can stand without it.
 */
export function figureIn(text: string): FiguredText | undefined {
  const found = [...text.matchAll(figurePattern)]
    .map((match) => ({ figure: readFigure(match), match }))
    .filter(({ figure }) => !isYear(figure));
  const chosen =
    found.find(({ figure: { before, after } }) => before !== '' || after !== '') ??
    found.find(({ figure: { digits } }) => Number(digits.replace(/[, ]/gu, '')) > 1);
  if (!chosen) return undefined;
  const { figure, match } = chosen;
  const rest = text.slice(match[0].length).trim();
  return {
    figure,
    beside:
      match.index === 0 && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(rest)
        ? rest
        : text,
  };
}

function readFigure(match: RegExpExecArray): Figure {
  const [, sign = '', digits = '', unit = '', plus = '', currency = ''] = match;
  return {
    before: sign.trim(),
    digits,
    after: shortUnit(unit) + plus + currency.trim(),
  };
}

function isYear({ before, digits, after }: Figure): boolean {
  return before === '' && after === '' && /^(?:19|20)\d\d$/u.test(digits);
}

function shortUnit(unit: string): string {
  const trimmed = unit.trim();
  const short: Record<string, string> = { thousand: 'k', million: 'M', billion: 'bn', x: '×' };
  return short[trimmed] ?? trimmed;
}

export function figureText({ before, digits, after }: Figure): string {
  return before + digits + after;
}

/** The figure at `share` of its way up, written like the whole: same separators, same decimals. */
export function figureTextAt(figure: Figure, share: number): string {
  if (share >= 1) return figureText(figure);
  const { digits } = figure;
  const grouping = /^\d{1,3}([, ])\d{3}/u.exec(digits)?.[1];
  const decimalMark = grouping === ',' ? '.' : (/[.,](?=\d+$)/u.exec(digits)?.[0] ?? '.');
  const [whole = '0', decimals = ''] = (grouping ? digits.replaceAll(grouping, '') : digits).split(
    decimalMark,
  );
  const value = Number(`${whole}.${decimals || '0'}`) * Math.max(0, share);
  const [now = '0', rest] = value.toFixed(decimals.length).split('.');
  const grouped = grouping ? now.replace(/\B(?=(?:\d{3})+$)/gu, grouping) : now;
  return figureText({ ...figure, digits: rest ? grouped + decimalMark + rest : grouped });
}
