import { readTimestamp } from '../values/timestamp.ts';

/** Where a client stopped listening, as far as it can be told. */
export type ResumePoint = { time: string };

type Asked = {
  resumeToken?: string | null | undefined;
  readTime?: string | null | undefined;
};

type Present = {
  /** Of this run of the database: what an earlier one told is not known any more. */
  incarnation: string;
  /** Versions before this are forgotten. */
  rememberedSince: string;
  now: string;
};

/** Opaque to clients; they give it back when they listen again. */
export function resumeTokenOf(incarnation: string, readTime: string): string {
  return Buffer.from(`${incarnation} ${readTime}`).toString('base64');
}

/**
 * Undefined when the client asks for everything, null when it asks for what nobody remembers: then it
 * has to start over.
 */
export function readResumePoint(
  { resumeToken, readTime }: Asked,
  { incarnation, rememberedSince, now }: Present,
): ResumePoint | null | undefined {
  if (!resumeToken && !readTime) return undefined;
  const [life, told = ''] = resumeToken
    ? Buffer.from(resumeToken, 'base64').toString().split(' ')
    : [incarnation, readTimestamp(readTime)];
  const isKnown = life === incarnation && told >= rememberedSince && told <= now;
  return isKnown ? { time: told } : null;
}
