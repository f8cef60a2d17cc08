import { opensDeed } from '../writing/english/verb-words.ts';
import type { DocumentLine } from './document-line.ts';
import { readDateRange } from './read-dates.ts';

/** Puts sentences together again that a page broke over several lines. */
export function joinWrappedLines(lines: DocumentLine[]): DocumentLine[] {
  const joined: DocumentLine[] = [];
  let last: DocumentLine | undefined;
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && last && goesOn(above, last, line)) {
      above.text = joinTexts(above.text, line.text);
    } else {
      joined.push({ ...line });
    }
    last = line;
  }
  return joined;
}

function joinTexts(above: string, below: string): string {
  // A hyphen or slash at the end of a line belongs to the word that goes on below.
  return /[\p{L}\d][-/]$/u.test(above) ? above + below : `${above} ${below}`;
}

function goesOn(above: DocumentLine, last: DocumentLine, line: DocumentLine): boolean {
  if (line.bullet || line.heading || line.gapBefore || line.text.includes('\t')) return false;
  if (line.column !== last.column || Math.abs(line.size - last.size) > 0.08) return false;
  if (opensDeed(line.text)) return false;
  const startsSmall = /^[\p{Ll}(&]/u.test(line.text);
  const deeper = above.bullet && line.indent > above.indent + 0.5;
  // What hangs under the text of an item belongs to it, wherever the line above was broken.
  if (deeper && line.indent <= above.indent + 30) return true;
  // Lines of a list item belong to it even where they were broken by hand.
  if (!last.full)
    return (
      (above.bullet || isList(last.text) || dangles(last.text)) &&
      (startsSmall || dangles(last.text))
    );
  if (last.text.includes('\t'))
    return Math.abs(line.indent - last.cellIndent) < 2 && line.indent > 2;
  // Lines of an item hang under its text; dates further left open the next post.
  if (above.bullet && deeper) return true;
  // “… | Instituto” over “Politécnico do Porto | 2017 – 2019” is one row of cells.
  const isRow = (text: string) => /\s[|·•]\s/.test(text);
  const dated = (text: string) => readDateRange(text) !== null;
  if ([above.text, line.text].every((text) => isRow(text) && dated(text))) return false;
  const rowGoesOn = isRow(above.text) && !dated(above.text) && line.indent === above.indent;
  const heads = !rowGoesOn && !dangles(last.text) && readDateRange(line.text)?.start !== undefined;
  if (above.bullet) return startsSmall || (!heads && Math.abs(line.indent - above.indent) <= 0.5);
  // An item without a mark may still hang: the lines under its first are set in.
  return line.indent <= above.indent + 16 && !heads;
}

const isList = (text: string) => text.split(/,\s|\s[|·•]\s|;\s/).length >= 3;

/** A line that ends with “of the” or a comma cannot end there. */
const dangles = (text: string) =>
  /[,&(|/]$|\d [–-]$|\([^)]*$/.test(text) || danglingWord.test(text);
const danglingWord =
  /\s(?:an?|the|of|and|or|for|with|to|in|at|by|from|on|as|der|die|das|des|dem|den|ein|eine[rmns]?|und|oder|mit|für|von|vom|zu|zur|zum|bei|im|am|auf|aus|nach|le|la|les|du|de|des|d’un|un|une|et|ou|pour|avec|dans|sur|en|par|aux?|el|los|las|del|y|o|con|para|por|os?|as|dos?|das?|em|com|uma?|no|na|e|il|lo|gli|di|della?|dello|dei|degli|delle|per|nel|nella|nello|nei|negli|nelle|al|alla|allo|ai|agli|alle|su|sul|sulla|sullo|sui|sugli|sulle|dal|dalla|dallo|dai|dagli|dalle|ed|ao|à|às|aos|pelo|pela|num|numa|sous|chez|entre|sobre|sin)$/iu;

/** Sentences of a paragraph; abbreviations and initials do not end one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]+["”’)]?\s+(?=["“(]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length;
    const lastWord = /(\S+?)[.!?]+["”’)]?\s*$/.exec(text.slice(from, end))?.[1] ?? '';
    if (abbreviations.has(lastWord.toLowerCase()) || /^\p{Lu}$/u.test(lastWord)) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== '');
}

const abbreviations = new Set(
  'mr mrs ms dr prof st jr sr inc ltd co corp dept no vs etc approx e.g i.e eg ie u.s u.k ca bzw z.b dipl ing b.sc m.sc ph.d'.split(
    ' ',
  ),
);
