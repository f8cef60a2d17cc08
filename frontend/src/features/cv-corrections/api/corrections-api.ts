import type { CorrectCvRequest, CorrectCvResponse } from '@cvplus/contracts/callables';
import { createRequiredContext } from '../../../lib/required-context.ts';

export interface CorrectionsApi {
  /** Makes all corrections or none. */
  correctCv(request: CorrectCvRequest): Promise<CorrectCvResponse>;
}

export const [CorrectionsApiContext, useCorrectionsApi] =
  createRequiredContext<CorrectionsApi>('CorrectionsApi');
