import type { TFunction } from 'i18next';

/** The kinds of faults a draft is refused for that have a word of their own. */
const kinds = [
  'number',
  'year',
  'employer',
  'name',
  'title',
  'degree',
  'award',
  'certification',
  'skill',
  'language',
  'fact',
  'repeated',
  'contact',
  'protected',
] as const;

/** Why something had to go, in a word; kinds this version does not know go by their own name. */
export function wordForFault(kind: string, t: TFunction): string {
  const [stem] = kind.split(':');
  const known = kinds.find((each) => each === stem);
  return known ? t(`script.making.fault.${known}`) : kind;
}
