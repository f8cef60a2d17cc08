const irregularPast = `led built won ran grew wrote cut drove taught took made set brought sold oversaw began held gave spoke kept met
  rose spent saw thought understood chose drew found got left lost put sent shot rebuilt undertook shrank broke caught dealt did fed
  fought flew forecast froze hit kept laid lent paid read rewrote sought shook sang split sped spun struck swept swam upheld withdrew cooked broadcast`;

/** Base form → past, where the past is not simply “-ed”. */
const irregularOf: Record<string, string> = {
  lead: 'led',
  build: 'built',
  win: 'won',
  run: 'ran',
  grow: 'grew',
  write: 'wrote',
  cut: 'cut',
  drive: 'drove',
  teach: 'taught',
  take: 'took',
  make: 'made',
  set: 'set',
  bring: 'brought',
  sell: 'sold',
  oversee: 'oversaw',
  begin: 'began',
  hold: 'held',
  give: 'gave',
  speak: 'spoke',
  keep: 'kept',
  meet: 'met',
  spend: 'spent',
  choose: 'chose',
  draw: 'drew',
  find: 'found',
  put: 'put',
  send: 'sent',
  rebuild: 'rebuilt',
  undertake: 'undertook',
  do: 'did',
  pay: 'paid',
  plan: 'planned',
  ship: 'shipped',
  prep: 'prepped',
  refer: 'referred',
  transfer: 'transferred',
  submit: 'submitted',
  equip: 'equipped',
  map: 'mapped',
  scan: 'scanned',
  stop: 'stopped',
  program: 'programmed',
  step: 'stepped',
  wrap: 'wrapped',
  spot: 'spotted',
  control: 'controlled',
  model: 'modelled',
  commit: 'committed',
  edit: 'edited',
  audit: 'audited',
  benefit: 'benefited',
};

const baseVerbs = `achieve act adapt address administer advise advocate analyse analyze answer apply approve arrange assess assign assist
  attend audit author automate balance budget build calculate calibrate care carry cater chair clean coach collaborate collect
  communicate compile complete conduct configure consult contribute control convert cook coordinate counsel create cut deal debug decide
  define deliver deploy design develop devise diagnose direct document do draft draw drive edit educate enable encourage engage ensure
  equip establish evaluate examine execute expand facilitate file find focus forecast foster gather generate give grow guide handle help
  hire hold host identify implement improve increase inspect install instruct integrate interpret interview introduce investigate keep
  launch lead lecture liaise look maintain make manage map mark measure mediate meet mentor migrate model monitor negotiate observe
  operate optimise optimize order organise organize oversee own participate perform pilot plan plate prepare present present process
  procure produce program promote propose provide publish purchase raise recommend reconcile record recruit reduce refine report
  represent research resolve review run schedule select sell serve set shape ship simulate solve source specialise specialize
  specify speak spend standardise standardize streamline strengthen supervise supply support sustain take teach test track train
  transform translate treat troubleshoot tutor update upgrade use validate verify work write`;

/** Words that end in “-ed” or look like a past but open a description of a person or thing. */
const adjectives = `experienced skilled dedicated motivated detailed advanced certified qualified accomplished seasoned committed
  driven talented distinguished varied limited need speed feed seed embedded distributed related required based
  licensed chartered registered interested focused specialised specialized united red hundred`;

const passives = `awarded promoted selected chosen named nominated recognised recognized elected invited appointed ranked tasked entrusted
  certified seconded headhunted shortlisted rated given hired`;

const toSet = (words: string) => new Set(words.trim().split(/\s+/));
const pasts = toSet(irregularPast);
const bases = toSet(baseVerbs);
const notVerbs = toSet(adjectives);
const passiveWords = toSet(passives);

/** Nouns as often as verbs; followed by one of these they are nouns: “Support for …”, “Design of …”. */
const nounAfter = /^(?:of|for|in|on|team|work|group|role|:|and development)\b/;
const verbBeforeFor = toSet(
  'care cater work account advocate prepare plan provide test campaign look search apply',
);

const doubleVerb =
  /^(?:re|co|pre|de|over|out|under|cross|fast|double|up|off|on|in|hand|short|part|self|line|project|case|stage|bench|field|load|beta)-\p{L}+ed$|-(?:managed|led|checked|tested|trained|founded|sold|built|written|wrote|ran)$/u;

export type VerbForm = 'past' | 'base' | 'third' | 'gerund' | 'passive';

/** How a line begins: with which form of a verb, or null when it opens with something else. */
export function verbForm(words: string[]): VerbForm | null {
  const word = (words[0] ?? '').toLowerCase();
  const next = words.slice(1, 3).join(' ').toLowerCase();
  if (passiveWords.has(word) && isPassive(word, next)) return 'passive';
  if (notVerbs.has(word)) return null;
  if (bases.has(word) && !pasts.has(word)) {
    const noun =
      nounAfter.test(next) &&
      !(next.startsWith('for') && verbBeforeFor.has(word)) &&
      !isVerbWithIn(word, next);
    return noun ? null : 'base';
  }
  if (pasts.has(word)) return 'past';
  // “Co-founded” was done; “CIPD-qualified” describes somebody.
  if (word.includes('-') && !doubleVerb.test(word)) return null;
  if (/^[a-z-]{2,}ed$/.test(word) && !word.endsWith('eed')) return 'past';
  if (/^[a-z-]{3,}ing$/.test(word)) return bases.has(baseOfGerund(word)) ? 'gerund' : null;
  return baseOfThird(word) ? 'third' : null;
}

function isVerbWithIn(word: string, next: string): boolean {
  return (
    /^(?:in|on)\b/.test(next) &&
    ['specialise', 'specialize', 'assist', 'engage', 'participate', 'work', 'focus'].includes(word)
  );
}

/** “Promoted to manager” happened to the person; “Promoted products” they did. */
function isPassive(word: string, next: string): boolean {
  if (
    [
      'awarded',
      'certified',
      'hired',
      'given',
      'rated',
      'selected',
      'chosen',
      'named',
      'recognised',
      'recognized',
      'invited',
      'appointed',
      'elected',
    ].includes(word)
  ) {
    return word === 'hired' || word === 'selected' || word === 'given' || word === 'rated'
      ? /^(?:as|for|to|by|from|among)\b/.test(next)
      : !/^(?:contracts|grants|new)\b/.test(next);
  }
  return /^(?:as|for|to|by|from|among|with|one|into|after|within|twice|number|first|top)\b/.test(
    next,
  );
}

/** The base form of “leads”, “manages”, “supplies”; null when it is none we know. */
export function baseOfThird(word: string): string | null {
  if (!word.endsWith('s')) return null;
  const forms = [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return forms.find((form) => form !== word && bases.has(form)) ?? null;
}

function baseOfGerund(word: string): string {
  const stem = word.slice(0, -3);
  const forms = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/y$/, 'ie')];
  return forms.find((form) => bases.has(form)) ?? '';
}

export function pastOf(base: string): string {
  const irregular = irregularOf[base];
  if (irregular) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

export const isBaseVerb = (word: string): boolean => bases.has(word.toLowerCase());

/** A new list item mostly opens with what was done; a line that was only broken hardly ever does. */
export function opensDeed(text: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && verbForm(text.split(/\s+/)) === 'past';
}
