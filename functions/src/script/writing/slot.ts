import type { SceneKind } from '@cvplus/contracts/script';

type Saying = {
  text: string;
  factIds: string[];
  /** The employer it names. */
  employer?: string | null;
  /** The post it tells of. */
  postId?: string;
};

/** What has been said when a sentence’s turn comes: connecting words depend on it. */
export type SoFar = {
  /** The slot said just before. */
  after: string | null;
  /** The post the last sentence of this scene told of, and its employer. */
  postId: string | null;
  employer: string | null;
  /** How many sentences in a row told of that post. */
  inARow: number;
  /** Employers and posts named so far. */
  named: ReadonlySet<string>;
};

/** One thing worth saying, in one or more lengths; at most one of them is chosen. */
export type Slot = {
  key: string;
  scene: SceneKind;
  variants: { value: number; say: (soFar: SoFar) => Saying }[];
};

export const nothingSaid: SoFar = {
  after: null,
  postId: null,
  employer: null,
  inARow: 0,
  named: new Set(),
};
