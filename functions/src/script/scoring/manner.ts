/** What the scores must know of a language to tell good speech from bad. */
export type Manner = {
  /** Phrases that say nothing. */
  cliches: RegExp;
  /** Praise of oneself: it needs evidence, not adjectives. */
  praise: RegExp;
  /** Somebody speaks of themselves. */
  firstPerson: RegExp;
  /** A verb that holds the “I” in its ending, where the language has such. */
  ownVerb: RegExp;
  /** A subject with nothing after it: the end of “I” in “I Autism”. */
  bareSubject: RegExp;
  /** “I” with a noun behind it instead of a verb. */
  gluedSubject: RegExp;
  /** Word order may put the one who speaks behind what is told. */
  speakerMayFollow: boolean;
  /** The least share of words that are little and follow a little one, in speech of this language. */
  leastPairs: number;
  /** Words no sentence ends with. */
  neverLast: RegExp;
  /** Two little words that never stand side by side. */
  collision: RegExp;
  /** The one who watches is asked to answer. */
  invitation: RegExp;
  /** Greetings and short forms of people at ease. */
  relaxed: RegExp;
  /** Words of courtesy and distance. */
  courteous: RegExp;
  /** A sentence that begins like this hangs on the one before. */
  connective: RegExp;
  /** Words that take back what is being said. */
  hedges: RegExp;
  /** Reading ease, about 0 (hard) to 100 (easy), from words a sentence and syllables a word. */
  readingEase(wordsPerSentence: number, syllablesPerWord: number): number;
};
