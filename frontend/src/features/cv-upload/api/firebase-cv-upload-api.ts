import {
  functionNames,
  importCvResponseSchema,
  uploadPath,
  type ImportCvRequest,
} from '@cvplus/contracts/callables';
import type { FirebaseApp } from 'firebase/app';
import { getFunctions, httpsCallable } from 'firebase/functions';
import { getStorage, ref, uploadBytesResumable } from 'firebase/storage';
import { samplesSchema } from '../sample.ts';
import type { CvUploadApi, UploadOrder } from './cv-upload-api.ts';

export function createFirebaseCvUploadApi(app: FirebaseApp): CvUploadApi {
  const storage = getStorage(app);
  const importCv = httpsCallable<ImportCvRequest, unknown>(
    getFunctions(app),
    functionNames.importCv,
  );
  return {
    async upload({ userId, uploadId, content, contentType, onProgress, signal }: UploadOrder) {
      const target = ref(storage, uploadPath(userId, uploadId));
      const task = uploadBytesResumable(target, content, { contentType });
      signal.addEventListener('abort', () => task.cancel(), { once: true });
      if (signal.aborted) task.cancel();
      task.on('state_changed', ({ bytesTransferred, totalBytes }) =>
        onProgress(totalBytes === 0 ? 0 : (100 * bytesTransferred) / totalBytes),
      );
      await task;
    },
    async importCv(request) {
      const { data } = await importCv(request);
      return importCvResponseSchema.parse(data);
    },
    async readSamples() {
      const response = await fetch('/samples/samples.json');
      if (!response.ok) throw new Error(`The list of samples answered ${response.status}.`);
      return samplesSchema.parse(await response.json());
    },
    async readSampleFile(sample) {
      const response = await fetch(`/samples/${encodeURIComponent(sample.file)}`);
      if (!response.ok) throw new Error(`Sample ${sample.id} answered ${response.status}.`);
      return response.blob();
    },
  };
}
