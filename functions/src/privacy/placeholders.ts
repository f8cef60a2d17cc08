/** What stands for the owner's name in texts that leave the house. */
export const placeholders = {
  name: '[[NAME]]',
  firstName: '[[FIRST_NAME]]',
  lastName: '[[LAST_NAME]]',
} as const;

export const personPlaceholder = (number: number): string => `[[PERSON_${number}]]`;

/**
 * Said instead of a third person, whose name never comes back. It names no gender, takes no
 * ending and claims no relation, so that it stays true and right in every sentence.
 */
const someone: Record<string, string> = {
  en: 'another person',
  de: 'jemand anders',
  fr: 'une autre personne',
  es: 'otra persona',
  pt: 'outra pessoa',
  it: "un'altra persona",
};

// Models now and then change a placeholder's case, spaces or escape its brackets.
const written =
  /\\?\[\\?\[\s*(FIRST[_ -]?NAME|LAST[_ -]?NAME|NAME|PERSON[_ -]?\d{1,4})\s*\\?\]\\?\]/gi;

export type KnownNames = { full: string; first: string; last: string; language: string };

/** Puts the owner's name back and a neutral word where a third person stood. */
export function restorePlaceholders(text: string, names: KnownNames): string {
  return text.replace(written, (_, kind: string) => {
    const plain = kind.toUpperCase().replace(/[_ -]/g, '');
    if (plain === 'NAME') return names.full;
    if (plain === 'FIRSTNAME') return names.first;
    if (plain === 'LASTNAME') return names.last || names.full;
    return someone[names.language] ?? someone['en'] ?? '';
  });
}

/** A CV that holds our placeholders itself must not get a name, or a person, put in there. */
export const withoutForeignPlaceholders = (text: string): string =>
  text.replace(written, (_, kind: string) => kind);
