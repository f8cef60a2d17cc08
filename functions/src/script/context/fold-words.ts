/** Small letters, no accents, German ß as ss, gender marks gone: “Entwickler/in (m/w/d)” → “entwickler in”. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/\((?:m|w|f|h|d|x)(?:\s?[/|]\s?(?:m|w|f|h|d|x))+\)/g, ' ')
    .replace(/[’`]/g, "'")
    .replace(/\((?:a|o|e|in|ne|trice|euse|re|iere)\)/g, '')
    .replace(/[^a-z0-9+#&/'.\s-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
