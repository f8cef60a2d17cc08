import type { CorrectCvResponse, correctCvRequestSchema } from '@cvplus/contracts/callables';
import type * as z from 'zod';
import { RequestError } from '../platform/request-error.ts';
import { correctCv as applyCorrections } from '../script/correct-cv.ts';
import type { CvStore } from './cv-store.ts';

/**
 * Puts right what was misread in the CV of a job. A generation that is running goes on with the
 * words it has; the next one is written from the corrected CV.
 */
export async function correctCv(
  userId: string,
  { jobId, corrections }: z.infer<typeof correctCvRequestSchema>,
  { cvs }: { cvs: CvStore },
): Promise<CorrectCvResponse> {
  const { personalInfo, findings } = await cvs.change({ userId, jobId }, (cv) => {
    const correction = applyCorrections(cv, corrections);
    if (correction.ok) return correction.cv;
    const { code, field, message } = correction.problem;
    throw new RequestError('invalid-argument', code, message, { field: `corrections.${field}` });
  });
  return { name: personalInfo.name, findings };
}
