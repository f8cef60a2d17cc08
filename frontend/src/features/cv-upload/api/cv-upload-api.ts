import type { ImportCvRequest, ImportCvResponse } from '@cvplus/contracts/callables';
import { createRequiredContext } from '../../../lib/required-context.ts';
import type { Sample } from '../sample.ts';

export type UploadOrder = {
  userId: string;
  uploadId: string;
  content: Blob;
  contentType: string;
  /** 0–100. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
};

export interface CvUploadApi {
  upload(order: UploadOrder): Promise<void>;
  importCv(request: ImportCvRequest): Promise<ImportCvResponse>;
  readSamples(): Promise<Sample[]>;
  readSampleFile(sample: Sample): Promise<Blob>;
}

export const [CvUploadApiContext, useCvUploadApi] =
  createRequiredContext<CvUploadApi>('CvUploadApi');
