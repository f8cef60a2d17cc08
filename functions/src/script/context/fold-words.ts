/** Signs of gender between letters: “Lehrer:in”, “Pädagog*innen”, “développeur·se”, “Ingeniero/a”. */
const inclusiveEnding =
  /(?<=[a-z]{3})(?:[:*_·•]|\/-?)(?:in|innen|mann|frau|frauen|e|ne|se|euse|rice|trice|iere|ere|a|o|as|os|es|r|ra)(?![a-z])/g;
const genderNote = /\((?:all genders|[mwfhdx](?:\s?[/|,]\s?[mwfhdx])+)\)/g;
const bracketedEnding = /\((?:a|o|e|in|ne|se|r|ra|trice|rice|euse|re|ere|iere|innen)\)/g;

/**
 * Small letters, no accents, German ß as ss, gender marks gone: “Entwickler/in (m/w/d)” becomes
 * “entwickler”.
 */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’`]/g, "'")
    .replace(genderNote, ' ')
    .replace(bracketedEnding, '')
    .replace(inclusiveEnding, '')
    .replace(/[^a-z0-9+#&/'.\s-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
