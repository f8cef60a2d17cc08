/** Words written one after another with commas between them, as the data files hold them. */
export function listWords(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
}
