type Dated = {
  start?: string | undefined;
  end?: string | undefined;
  current?: boolean | undefined;
};

/** “Apr 2019 – today”, “2014 – 2018”, “until 2018” as far as the CV says; empty when it says nothing. */
export function datesInWords({ start, end, current }: Dated, language: string, today: string) {
  const from = start === undefined ? '' : momentInWords(start, language);
  const to = end === undefined ? (current ? today : '') : momentInWords(end, language);
  if (from === '') return to;
  return to === '' || to === from ? from : `${from} – ${to}`;
}

/** `YYYY` stays as it is, `YYYY-MM` gets its month by name. */
function momentInWords(moment: string, language: string): string {
  const [year = '', month] = moment.split('-');
  if (month === undefined) return year;
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, 15));
  const form = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, form).format(day);
}
