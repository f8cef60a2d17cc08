/** What bad scripts of one language are made of. None of it is taken from the word lists of the scores. */
export type BadWords = {
  hello: string;
  /** Well-formed, true of everybody, and about nobody. */
  generic: string[];
  /** Praise without a fact. */
  flattery: string[];
  /** Praise dressed in figures. */
  countedPraise: string[];
  /** `{list}` stands for a row of keywords. */
  skillFrames: string[];
  /** `{line}` stands for a line of the CV as it stands there. */
  lineFrames: string[];
  /** `{word}` stands for a word of the field. */
  wordFrames: string[];
  /** Says again, in other words, what `{line}` says. */
  echoes: string[];
  i: string;
  have: string;
  /** Puts a speaker behind `{line}`, a line of the CV as it stands there. */
  tail: string;
  /** Small words to sprinkle over keywords. */
  sprinkles: string[];
  goodbye: string;
};
