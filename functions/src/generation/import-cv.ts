import { type ImportCvResponse, uploadPath } from '@cvplus/contracts/callables';
import { derivedId } from '../platform/ids.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import { RequestError } from '../platform/request-error.ts';
import { readCv } from '../script/intake/read-cv.ts';
import type { CvStore } from './cv-store.ts';

/** storage.rules refuses more than this; a file that got in otherwise is refused here. */
const maxCvBytes = 10 * 1024 * 1024;

export type ImportCvSettings = { bucket: MediaBucket; cvs: CvStore };

/** Reads an uploaded CV and opens a job for it. A file that is refused is deleted: nothing is stored half. */
export async function importCv(
  { userId, uploadId }: { userId: string; uploadId: string },
  { bucket, cvs }: ImportCvSettings,
  signal: AbortSignal,
): Promise<ImportCvResponse> {
  const path = uploadPath(userId, uploadId);
  const facts = await bucket.facts(path);
  if (!facts) {
    throw new RequestError('not-found', 'no-such-upload', 'The file was not uploaded.', {
      field: 'uploadId',
    });
  }
  if (facts.sizeBytes > maxCvBytes) {
    await bucket.delete(path);
    throw refusal('too-large', 'This file is larger than 10 MB. Please upload a smaller one.');
  }
  const reading = await readCv(await bucket.readAll(path), { signal });
  if (!reading.ok) {
    await bucket.delete(path);
    throw refusal(reading.problem.code, reading.problem.message);
  }

  const { cv } = reading;
  // The same upload always means the same job: a repeated call opens no second one.
  const ids = { cvId: derivedId('cv', path), jobId: derivedId('job', path), userId };
  await cvs.open(ids, cv, path);
  return {
    jobId: ids.jobId,
    cvId: ids.cvId,
    name: cv.personalInfo.name,
    findings: cv.findings,
  };
}

function refusal(code: string, message: string): RequestError {
  return new RequestError('invalid-argument', code, message, { field: 'uploadId' });
}
