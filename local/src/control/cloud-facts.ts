/** What was settled when the local cloud started. */
export type CloudFacts = {
  startedAt: string;
  parts: { name: string; address: string }[];
  dataFolder: string;
  /** What other tools export to use this cloud. */
  environment: Record<string, string>;
  /** Whether queries need their composite index here, as in production. */
  indexes: string | null;
  links: { label: string; address: string }[];
};
