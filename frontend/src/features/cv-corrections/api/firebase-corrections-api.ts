import {
  correctCvResponseSchema,
  functionNames,
  type CorrectCvRequest,
} from '@cvplus/contracts/callables';
import type { FirebaseApp } from 'firebase/app';
import { getFunctions, httpsCallable } from 'firebase/functions';
import type { CorrectionsApi } from './corrections-api.ts';

export function createFirebaseCorrectionsApi(app: FirebaseApp): CorrectionsApi {
  const correct = httpsCallable<CorrectCvRequest, unknown>(
    getFunctions(app),
    functionNames.correctCv,
  );
  return {
    correctCv: async (request) => correctCvResponseSchema.parse((await correct(request)).data),
  };
}
