/** Every value that written figures may have, the likeliest first. */
export function readFigures(figures: string): number[] {
  const plain = figures.replace(/[ \u00a0\u202f'’]/g, '');
  if (!/[.,]/.test(plain)) return [Number(plain)];
  const readings = new Set<number>();
  const grouped = (mark: string, point: string) =>
    readings.add(Number(plain.replaceAll(mark, '').replace(point, '.')));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) grouped(',', '.');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) grouped('.', ',');
  if (/^\d+\.\d+$/.test(plain)) readings.add(Number(plain));
  if (/^\d+,\d+$/.test(plain)) readings.add(Number(plain.replace(',', '.')));
  if (readings.size === 0) readings.add(Number(plain.replace(/[.,]/g, '')));
  return [...readings];
}
