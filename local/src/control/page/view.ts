/** What every view is told about the cloud. */
export type CloudState = {
  startedAt: string;
  uptimeSeconds: number;
  memoryBytes: number;
  dataFolder: string;
  parts: { name: string; address: string }[];
  environment: Record<string, string>;
  indexes: string | null;
  links: { label: string; address: string }[];
  /** Null when Firestore does not run here; likewise the files of Storage. */
  databases: { name: string; documents: number }[] | null;
  files: number | null;
  isFaulty: boolean;
  /** The stand-ins with faults armed, by their titles. */
  armedStandIns: string[];
};

export type Search = Record<string, string>;

/** One section of the page: reads its data, then draws them as often as they change. */
export type View = {
  title: string;
  load(search: Search, state: CloudState): Promise<unknown>;
  draw(data: never, search: Search): Node;
};
