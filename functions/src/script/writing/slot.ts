import type { SceneKind } from '@cvplus/contracts/script';

export type Saying = { text: string; factIds: string[]; employer?: string | null };

/** What has been said when a sentence’s turn comes: connecting words depend on it. */
export type SoFar = {
  /** The slot said just before. */
  after: string | null;
  /** The employer the last sentence of this scene spoke of. */
  employer: string | null;
  /** How many sentences in a row spoke of that employer. */
  inARow: number;
  named: ReadonlySet<string>;
};

/** One thing worth saying, in one or more lengths; at most one of them is chosen. */
export type Slot = {
  key: string;
  scene: SceneKind;
  variants: { value: number; say: (soFar: SoFar) => Saying }[];
};

export const nothingSaid: SoFar = { after: null, employer: null, inARow: 0, named: new Set() };
