const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** How many digits a text holds but for those of its years, which most lines of a CV have and which identify nobody. */
export function digitsBesideYears(text: string): number {
  if (!/\d/.test(text)) return 0;
  return text.replace(year, '').match(/\d/g)?.length ?? 0;
}
