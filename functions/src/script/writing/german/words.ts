/** Adjectives that open a title or a skill; in a sentence they have small letters. */
const adjective =
  /^[\p{Ll}-]*(?:isch|lich|ig|iv|al|ell|är|ant|end|bar|sam|iert|agil|neu|intern|extern|digital|mobil|frei|stellvertretend|examiniert|geprüft|staatlich|leitend|erfahren|gelernt|ausgebildet|zertifiziert|ständig|angestellt|haft|los)(?:e|er|es|en|em)$/u;
/** Names that look like adjectives. */
const notAdjective =
  /^(?:Adobe|Google|Apple|Oracle|Deutsche|Berliner|Hamburger|Münchner|Münchener|Manager|Mechaniker|Leiter|Ingenieur|Techniker|Elektroniker|Informatiker|Logistiker|Mechatroniker|Musiker|Chemiker|Physiker|Mathematiker|Grafiker|Statistiker|Optiker|Journalisten|Meister|Lehrende|Studierende|Auszubildende[rn]?|Vorsitzende|Selbstständige|Selbständige|Beamte|Englische?|Google)$/u;

/** “Palliative Care” and “Active Directory” are English, so their first word is no German adjective. */
const english =
  /^(?:Care|Directory|Cloud|Suite|Writing|Analytics|Maintenance|Learning|Apps?|Coaching|Storytelling|Planning|Direct(?:or|ion)|Thinking|Producer|Development|Assistant|Officer|Lead|Intelligence|Computing)(?!\p{L})/u;

export function lowerAdjectives(text: string): string {
  const words = text.split(' ');
  return words
    .map((word, at) => {
      const isLast = at === words.length - 1;
      const bare = word.replace(/,$/, '');
      const lower =
        !isLast &&
        adjective.test(bare.toLowerCase()) &&
        /^\p{Lu}\p{Ll}/u.test(bare) &&
        !notAdjective.test(bare) &&
        // “Sachkundiger für …” is somebody.
        !/^(?:für|im|in|der|des|von|zur|zum|nach)$/.test(words[at + 1] ?? '') &&
        !(/ive$/.test(bare) && english.test(words[at + 1] ?? ''));
      return lower ? (word[0]?.toLowerCase() ?? '') + word.slice(1) : word;
    })
    .join(' ');
}

/** “A, B und C”; a list of things that hold “und” themselves ends in “sowie”. */
export function joinList(items: string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  const last = items.some((item) => / und /.test(item)) ? 'sowie' : 'und';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
