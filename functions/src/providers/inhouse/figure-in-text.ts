/** The number an achievement is remembered by, split so that it can count up. */
export type Figure = { before: string; digits: string; after: string };

const figurePattern =
  /(?<![\p{L}\d.,])([$€£¥]\s?)?(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d{1,9}(?:[.,]\d+)?)(\s?(?:%|×|x(?![\p{L}])|(?:k|K|m|M|bn|B|b|mn)(?![\p{L}\d])|(?:thousand|million|billion)(?!\p{L})))?(\+)?(\s?[€£])?(?![\p{L}\d])/gu;

/** The most telling number: with a sign or a unit before a bare one; never a year. */
export function figureIn(text: string): Figure | undefined {
  const found = [...text.matchAll(figurePattern)]
    .map(([, sign = '', digits = '', unit = '', plus = '', currency = '']) => ({
      before: sign.trim(),
      digits,
      after: shortUnit(unit) + plus + currency.trim(),
    }))
    .filter((figure) => !isYear(figure));
  return (
    found.find(({ before, after }) => before !== '' || after !== '') ??
    found.find(({ digits }) => Number(digits.replace(/[, ]/gu, '')) > 1)
  );
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
