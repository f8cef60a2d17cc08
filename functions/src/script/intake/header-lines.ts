import { verbForm } from '../writing/english/verb-words.ts';
import type { DocumentLine } from './document-line.ts';

export const toolLabel =
  /^(?:key )?(?:technologies|tech(?:nology)? stack|tools|stack|skills|environment|software|technologien|werkzeuge|outils|tecnolog[ií]as|tecnologie)(?: used)?\s*[:–-]\s*(.+)$/i;

/** “Trained 45 nurses since 2020” has a date but heads nothing. */
export function tellsADeed(text: string): boolean {
  // What is parted by bars heads a post: “Allied Health Assistant | Sunshine Rehab”.
  if (/\t|\s[|•·]\s/.test(text)) return false;
  // Nor is a name a deed, all of whose words are capitalised.
  if (!/(?<=\s)\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ''))) return false;
  const form = verbForm(text.split(/\s+/));
  return (form === 'past' || form === 'passive') && text.split(/\s+/).length >= 4;
}

/** Short enough and set as a line that heads something. */
export function isHeaderLike(line: DocumentLine): boolean {
  // “Allied Health Assistant” set as a heading is no deed, whatever its first word.
  const set = line.heading || line.size > 1.05;
  if (line.bullet || toolLabel.test(line.text) || (!set && tellsADeed(line.text))) return false;
  if (/[!?;:]$|[^.]{25}\.$/.test(line.text)) return false;
  return line.text.length <= 95 && line.text.split(/\s+/).length <= 13;
}
