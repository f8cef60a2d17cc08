import {
  functionNames,
  generateResponseSchema,
  listFacesResponseSchema,
  rateVideoResponseSchema,
  steerResponseSchema,
  type GenerateRequest,
  type ListFacesRequest,
  type RegenerateRequest,
  type RateVideoRequest,
  type SteerRequest,
} from '@cvplus/contracts/callables';
import type { FirebaseApp } from 'firebase/app';
import { doc, getFirestore, onSnapshot } from 'firebase/firestore';
import { getFunctions, httpsCallable } from 'firebase/functions';
import { getBlob, getStorage, ref } from 'firebase/storage';
import { readCvDocument } from '../../../lib/cv-document.ts';
import { readJobDocument, readListenError } from '../../../lib/job-document.ts';
import type { IntroductionApi } from './introduction-api.ts';

export function createFirebaseIntroductionApi(app: FirebaseApp): IntroductionApi {
  const firestore = getFirestore(app);
  const storage = getStorage(app);
  const functions = getFunctions(app);
  const generate = httpsCallable<GenerateRequest, unknown>(functions, functionNames.generate);
  const regenerate = httpsCallable<RegenerateRequest, unknown>(functions, functionNames.regenerate);
  const steer = httpsCallable<SteerRequest, unknown>(functions, functionNames.steer);
  const listFaces = httpsCallable<ListFacesRequest, unknown>(functions, functionNames.listFaces);
  const rate = httpsCallable<RateVideoRequest, unknown>(functions, functionNames.rateVideo);
  return {
    watchJob: (jobId, push) =>
      onSnapshot(
        doc(firestore, 'jobs', jobId),
        // Metadata changes tell when the server is out of reach and when it is back.
        { includeMetadataChanges: true },
        (snapshot) =>
          push(
            readJobDocument({
              exists: snapshot.exists(),
              data: snapshot.data(),
              live: !snapshot.metadata.fromCache,
            }),
          ),
        (error) => push(readListenError(error.code)),
      ),
    watchCv: (cvId, push) =>
      onSnapshot(
        doc(firestore, 'cvs', cvId),
        { includeMetadataChanges: true },
        (snapshot) =>
          push(
            readCvDocument({
              exists: snapshot.exists(),
              data: snapshot.data(),
              live: !snapshot.metadata.fromCache,
            }),
          ),
        () => push({ state: 'unavailable' }),
      ),
    generate: async (request) => generateResponseSchema.parse((await generate(request)).data),
    regenerate: async (request) => generateResponseSchema.parse((await regenerate(request)).data),
    steer: async (request) => steerResponseSchema.parse((await steer(request)).data),
    listFaces: async (request) => listFacesResponseSchema.parse((await listFaces(request)).data),
    rate: async (request) => rateVideoResponseSchema.parse((await rate(request)).data),
    // No download URLs: they would be permanent bearer links to a private video.
    readFile: (path) => getBlob(ref(storage, path)),
  };
}
