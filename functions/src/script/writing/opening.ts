/** A way to open the script. */
export type Opening = {
  text: string;
  factIds: string[];
  nameIds: string[];
  value: number;
  /** The employer it names, so that the next sentence need not. */
  employer: string | null;
  /** The post it names. */
  postId: string | null;
  /** It already tells how long or in what field; the sentence about years would repeat it. */
  usesSummary: boolean;
  /** The achievement it uses up. */
  achievementId: string | null;
};

/** A way to end it: whole sentences, in order. */
export type Closing = { texts: string[]; value: number };
