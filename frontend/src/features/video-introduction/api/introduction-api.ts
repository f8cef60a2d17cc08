import type {
  GenerateRequest,
  GenerateResponse,
  ListFacesRequest,
  ListFacesResponse,
  RegenerateRequest,
  RateVideoRequest,
  RateVideoResponse,
  SteerRequest,
  SteerResponse,
} from '@cvplus/contracts/callables';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import type { JobSnapshot } from '../../../lib/job-document.ts';
import { createRequiredContext } from '../../../lib/required-context.ts';

export interface IntroductionApi {
  /** Pushes how the job stands now and after every change of its document. */
  watchJob(jobId: string, push: (snapshot: JobSnapshot) => void): () => void;
  /** Pushes how the CV of a job stands now and after every change of its document. */
  watchCv(cvId: string, push: (snapshot: CvSnapshot) => void): () => void;
  generate(request: GenerateRequest): Promise<GenerateResponse>;
  regenerate(request: RegenerateRequest): Promise<GenerateResponse>;
  steer(request: SteerRequest): Promise<SteerResponse>;
  /** The faces and voices that can be chosen. */
  listFaces(request: ListFacesRequest): Promise<ListFacesResponse>;
  /** How good the owner finds a finished video. */
  rate(request: RateVideoRequest): Promise<RateVideoResponse>;
  /** A file of our private bucket, fetched with the reader's own rights. */
  readFile(path: string): Promise<Blob>;
}

export const [IntroductionApiContext, useIntroductionApi] =
  createRequiredContext<IntroductionApi>('IntroductionApi');
