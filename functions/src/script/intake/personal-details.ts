import type { ProtectedAttribute } from '@cvplus/contracts/video-options';

/** A detail about the person: kept apart when it is one a person may want said, else dropped. */
export type PersonalDetail =
  | { keep: true; attribute: ProtectedAttribute; text: string }
  /** `waits` when a label stands alone and its value on the next line. */
  | { keep: false; waits: ProtectedAttribute | 'never' | null };

type Labels = {
  attribute: ProtectedAttribute | 'never';
  /** Say what they say even without a colon: “Born in 1985”. */
  clear?: string;
  /** Are labels only before a colon, tab or dash: “Race: …” is one, “Race engineer” is not. */
  marked?: string;
};

/** English, German, French, Spanish, Portuguese and Italian, in this order. */
const table: Labels[] = [
  {
    // Birth and identity papers: no video ever needs them.
    attribute: 'never',
    clear: `date of birth|birth ?date|d\\.?o\\.?b\\.?|born (?:on|in)|jahrgang|place of birth|birthplace|date and place of birth|passport(?: (?:no|number))?\\.?|
      social security(?: number)?|national insurance(?: number)?|id (?:no|number)\\.?|
      geburtsdatum|geburtsort|geburtstag|geburtsname|geb\\.|geboren(?: am| in)?|personalausweis(?:nummer)?|sozialversicherungsnummer|steuer-?id|
      date de naissance|lieu de naissance|n[ée]e? (?:le|en|à)|num[ée]ro de s[ée]curit[ée] sociale|
      fecha de nacimiento|lugar de nacimiento|fecha y lugar de nacimiento|nacid[oa] (?:el|en)|d\\.?n\\.?i\\.?|n\\.?i\\.?e\\.?|
      data de nascimento|local de nascimento|naturalidade|nascid[oa] (?:em|a)|c\\.?p\\.?f\\.?|n\\.?i\\.?f\\.?|cart[ãa]o de cidad[ãa]o|
      data di nascita|luogo di nascita|luogo e data di nascita|data e luogo di nascita|nat[oa] (?:il|ad?|nel)|codice fiscale`,
    marked: 'born|birth|passport|geburt|naissance|nacimiento|nascimento|nascita',
  },
  {
    attribute: 'nationality',
    clear: `nationality|citizenship|staatsangeh(?:ö|oe)rigkeit|staatsb(?:ü|ue)rgerschaft|nationalit(?:ä|ae)t|nationalit[ée]|nacionalidad|ciudadan[ií]a|
      nacionalidade|cidadania|nazionalit[àa]|cittadinanza`,
  },
  {
    attribute: 'family',
    clear: `marital status|civil status|family status|familienstand|situation (?:familiale|de famille)|[ée]tat civil|estado civil|stato civile`,
    marked: `children|kinder|enfants|hij[oa]s|filhos|figli|spouse|family`,
  },
  { attribute: 'age', marked: `age|alter|[âa]ge|edad|idade|et[àa]` },
  {
    attribute: 'gender',
    marked: `gender|sex|pronouns|geschlecht|sexe|genre|sexo|g[ée]nero|sesso|genere`,
  },
  {
    attribute: 'religion',
    clear: `konfession|religionszugeh(?:ö|oe)rigkeit|religious affiliation`,
    marked: `religion|religi[oó]n|religi[ãa]o|religione|faith`,
  },
  {
    attribute: 'ethnicity',
    clear: `ethnic (?:origin|background|group)`,
    marked: `ethnicity|race|ethnie|etnia`,
  },
  {
    attribute: 'health',
    clear: `grad der behinderung|schwerbehinderung|situation de handicap|health status|b[ée]n[ée]ficiaire de la rqth|rqth|reconnaissance de la qualit[ée] de travailleur handicap[ée]|(?:iscritt[oa] alle )?categorie protette|schwerbehindert(?:e[rn]?)?|estado de salud|stato di salute`,
    marked: `disability|disabilities|health|behinderung|handicap|discapacidad|defici[êe]ncia|disabilit[àa]|blood (?:group|type)|blutgruppe`,
  },
  { attribute: 'orientation', clear: `sexual orientation|sexuelle orientierung` },
  {
    attribute: 'politics',
    clear: `political (?:views|affiliation)|party membership|parteimitgliedschaft`,
  },
  {
    attribute: 'appearance',
    marked: `height|weight|gr(?:ö|oe)(?:ß|ss)e|gewicht|taille|poids|estatura|altura|peso|altezza`,
  },
];

const mark = '\\s*(?:[:\\t]|\\s[–—-]\\s)';
const plain = (labels: string) => labels.replace(/\s*\n\s*/g, '');
const labels = table.map(({ attribute, clear, marked }) => ({
  attribute,
  pattern: new RegExp(
    [
      ...(clear ? [`^\\s*(?:${plain(clear)})(?:${mark}|\\s+|$)`] : []),
      ...(marked ? [`^\\s*(?:${plain(marked)})${mark}`] : []),
    ].join('|'),
    'iu',
  ),
}));

/** Family words that stand alone among other details: “married, two children”. */
const familyWords =
  /^(?:(?:happily )?married|single|divorced|widowed|verheiratet|ledig|geschieden|verwitwet|in partnerschaft|c[ée]libataire|mari[ée]e?|divorc[ée]e?|pacs[ée]e?|soltero|soltera|casad[oa]|divorciad[oa]|solteir[oa]|celibe|nubile|coniugat[oa]|sposat[oa]|(?:\d|one|two|three|eine?|zwei|drei|une?|deux|trois|dos|tres|dois|due|tre|tr[êe]s|no|keine|sans|sin|sem|senza) (?:children|child|kind(?:er)?|enfants?|hij[oa]s?|filh[oa]s?|figl[io]+)(?: \p{L}+)?|(?:mother|father|mutter|vater|m[èe]re|p[èe]re|madre|padre|m[ãa]e|pai|mamma|pap[àa]) (?:of|von|de|di|d[’']) ?.{2,30})$/iu;
/** “British citizen”, “deutsche Staatsangehörige”. */
const nationalWords =
  /^(?:double|dual|doppelte|doble|dupla|doppia) (?:nationality|citizenship|nationalit[ée]|staatsb\p{L}+|staatsa\p{L}+|nacionalidad\p{L}*|ciudadan[ií]a|cidadania|cittadinanza|nazionalit[àa])(?: [\p{L} -]+)?$|^(?:\p{L}+ ){1,2}(?:citizens?|nationals?|passport holder|staatsb(?:ü|ue)rger(?:in)?|staatsangeh(?:ö|oe)rige[rn]?)$|^(?:citoyen(?:ne)?|ciudadan[oa]|cidad[ãa]o?|cittadin[oa]) \p{L}+$/iu;
/** People named as referees did not ask to be in a video. */
const referee =
  /^(?:referees?|references?|referenz(?:en)?|r[ée]f[ée]rences?|referencias?|refer[êe]ncias?|referenz[ae])\s*:\s*\S.{3,}/iu;
const ageWords =
  /^(?:aged?|alter|[âa]ge|edad|idade|et[àa]) \d{2}$|^(?:aged? )?\d{2} ?(?:years old|years of age|jahre alt|ans|años|anos|anni)$/iu;
const birthInside =
  /\b(?:born|geb|geboren|n[ée]e?s? (?:le|en)|nacid|nascid|nat[oaie] )|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/iu;

/** What a cell of a line tells of the person; null when it tells something else. */
export function readPersonalDetail(cell: string): PersonalDetail | null {
  const text = cell.trim();
  if (familyWords.test(text)) return { keep: true, attribute: 'family', text };
  if (nationalWords.test(text)) return { keep: true, attribute: 'nationality', text };
  if (referee.test(text) || /^(?:\*\s?|born )\d{1,2}[ ./]/i.test(text))
    return { keep: false, waits: null };
  if (ageWords.test(text)) return { keep: true, attribute: 'age', text };
  for (const { attribute, pattern } of labels) {
    const label = pattern.exec(text)?.[0];
    if (label === undefined) continue;
    if (label.length === text.length) return { keep: false, waits: attribute };
    return asDetail(attribute, text);
  }
  return null;
}

/** A labelled detail as a fact, unless it is one that no video needs. */
export function asDetail(attribute: ProtectedAttribute | 'never', text: string): PersonalDetail {
  // The birth years of children and the like go; what remains may be kept.
  const kept = text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s*\t\s*/g, ': ')
    .trim();
  const dropped = attribute === 'never' || birthInside.test(kept) || kept.length > 120;
  const age = attribute === 'age' && /\d{4}/.test(kept);
  return dropped || age ? { keep: false, waits: null } : { keep: true, attribute, text: kept };
}
