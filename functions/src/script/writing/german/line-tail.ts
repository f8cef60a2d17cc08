const subordinate =
  /, (?=(?:wodurch|wobei|sodass|so dass|was|darunter|davon|inklusive|einschließlich|unter anderem|um \p{L}+ zu|die|der|das|deren|dessen|mit dem Ergebnis|(?:mit|für|in|von|auf|über|durch|an) (?:der|dem|denen|die|das|den))(?!\p{L}))/u;

/** “…, Einkauf und Technik” goes on with a list; any other comma hangs something on. */
const listGoesOn = /, (?=\p{Lu}[^.;:]*?(?:, | und | sowie | oder ))/u;

/** Something hangs on behind a comma, or the line ends in a verb we do not know. */
function isLoose(text: string): boolean {
  const commas = text.split(', ').length - 1;
  const last = commas === 0 ? '' : text.slice(text.indexOf(', '));
  return (
    (commas > 0 && !listGoesOn.test(last)) ||
    /(?:^| )(?:ge\p{Ll}{3,}(?:t|en)|\p{Ll}+(?:standen|iert|zogen|nommen|reicht|teilt))$/u.test(text)
  );
}

const anotherDeed =
  /(?:^|\s)(?:und|sowie) (?:\p{Lu}[\p{L}-]*(?:ung|tion|aufbau|pflege|analyse|kontrolle|freigabe|ausgabe|nahme)|Aufbau|Pflege|Analyse|Kontrolle|Freigabe|Ausgabe) (?:für|von|der|des|eines|einer|über|mit)(?!\p{L})/u;

/** “… von Sattelzügen und Ladungssicherung”. */
const lastDeed =
  / (?:und|sowie) \p{Lu}\p{L}{3,}(?:abwicklung|sicherung|betreuung|führung|planung|erstellung|kontrolle|pflege|bearbeitung|verwaltung|beratung|prüfung|überwachung)$/u;

/** What belongs before the verb at the end, and what comes behind it; null when it holds another deed. */
export function partTail(rest: string): { middle: string; tail: string } | null {
  const at = subordinate.exec(rest)?.index ?? rest.length;
  const before = rest.slice(0, at);
  const middle = before.replace(/^,? ?/, '').trim();
  const tail = rest.slice(at);
  if (/[:;]/.test(rest) || before.startsWith(',')) return null;
  // A second deed without its own verb would hang in the air.
  if (anotherDeed.test(middle) || isLoose(middle)) return null;
  if (/^,? ?(?:und|sowie|oder)\b/.test(rest)) return null;
  const swapped =
    /^(um (?:[\p{L}]+ )*[\d.,]+ \p{L}+) ((?:durch|dank|mithilfe|mittels|mit|im|in|binnen|innerhalb) .+)$/u.exec(
      middle,
    );
  return { middle: swapped ? `${swapped[2]} ${swapped[1]}` : middle, tail };
}

/** Whether nothing but a clause of its own hangs behind the last comma. */
export function hangsWell(rest: string): boolean {
  return !isLoose(rest.slice(0, subordinate.exec(rest)?.index ?? rest.length));
}

/** The second deed of a line, “ und Freigabe von”, or nothing. */
export function secondDeedIn(rest: string): string {
  return anotherDeed.exec(rest)?.[0] ?? lastDeed.exec(rest)?.[0] ?? '';
}
