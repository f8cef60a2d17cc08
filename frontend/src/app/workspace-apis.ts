import type { CorrectionsApi } from '../features/cv-corrections/api/corrections-api.ts';
import type { CvUploadApi } from '../features/cv-upload/api/cv-upload-api.ts';
import type { JobListApi } from '../features/job-list/api/job-list-api.ts';
import type { IntroductionApi } from '../features/video-introduction/api/introduction-api.ts';

/** The ports of everything behind the sign-in. */
export type WorkspaceApis = {
  cvUpload: CvUploadApi;
  corrections: CorrectionsApi;
  jobList: JobListApi;
  introduction: IntroductionApi;
};
