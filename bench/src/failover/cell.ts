import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { ProviderName } from '@cvplus/contracts/video-options';

/** A provider that is reached over the wire. */
export type RemoteName = Exclude<ProviderName, 'inhouse'>;

/** What is armed at a stand-in before the order goes out. */
export type Trouble = {
  at: RemoteName;
  fault: string;
  times?: number | null;
  value?: string | number;
};

/** One way for a provider to fail, and the documented path that must follow. */
export type Cell = {
  name: string;
  /** The engine that is asked first; the others follow in the order heygen, did, runwayml, inhouse. */
  first: RemoteName;
  troubles: Trouble[];
  /** Crashes of our own at a moment of the first order. */
  crash?: 'before-call' | 'after-call';
  /** Every attempt in turn: whose it is and how it ended; null for the one that became the video. */
  path: [ProviderName, ProviderErrorKind | null][];
  end: 'completed' | 'failed';
  /** How often the first order was sent, where that is part of the path. */
  orderCalls?: number;
};
