import type { FirebaseApp } from 'firebase/app';
import { createFirebaseCorrectionsApi } from '../features/cv-corrections/api/firebase-corrections-api.ts';
import { createFirebaseCvUploadApi } from '../features/cv-upload/api/firebase-cv-upload-api.ts';
import { createFirebaseJobListApi } from '../features/job-list/api/firebase-job-list-api.ts';
import { createFirebaseIntroductionApi } from '../features/video-introduction/api/firebase-introduction-api.ts';
import type { WorkspaceApis } from './workspace-apis.ts';

export function createFirebaseWorkspaceApis(app: FirebaseApp): WorkspaceApis {
  return {
    cvUpload: createFirebaseCvUploadApi(app),
    corrections: createFirebaseCorrectionsApi(app),
    jobList: createFirebaseJobListApi(app),
    introduction: createFirebaseIntroductionApi(app),
  };
}
