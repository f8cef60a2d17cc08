/** Cuts a line where a further deed begins: “Création et animation d’ateliers, suivi des élèves”. */
export function segmentsOf(
  line: string,
  joint: RegExp,
  opens: (rest: string) => boolean,
): string[] {
  const segments: string[] = [];
  let from = 0;
  for (const match of line.matchAll(joint)) {
    const next = match.index + match[0].length;
    if (match.index < from || !opens(line.slice(next))) continue;
    segments.push(line.slice(from, match.index));
    from = next;
  }
  return [...segments, line.slice(from)];
}
