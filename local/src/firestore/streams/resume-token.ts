import type { Database } from '../store/database.ts';
import { readTimestamp } from '../values/timestamp.ts';

/** Opaque to clients; they give it back when they listen again. */
export function resumeTokenOf(incarnation: string, readTime: string): string {
  return Buffer.from(`${incarnation} ${readTime}`).toString('base64');
}

type Asked = {
  resumeToken?: string | null | undefined;
  readTime?: string | null | undefined;
};

/**
 * The moment from which a client wants to go on. Undefined when it asks for everything, null when
 * its moment was in another run of the database: then it has to start over.
 */
export function readResumePoint(
  { resumeToken, readTime }: Asked,
  { incarnation, startedAt, clock }: Database,
): string | null | undefined {
  if (!resumeToken && !readTime) return undefined;
  const [run, time = ''] = resumeToken
    ? Buffer.from(resumeToken, 'base64').toString().split(' ')
    : [incarnation, readTimestamp(readTime)];
  const isOurs = run === incarnation && time >= startedAt && time <= clock.readTime();
  return isOurs ? time : null;
}
