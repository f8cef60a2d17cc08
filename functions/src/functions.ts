// What is deployed: one export per function, under the name it is called by.
export { advanceGeneration } from './entry/advance-generation.ts';
export { correctCv } from './entry/correct-cv.ts';
export { generateVideoIntroduction } from './entry/generate-video-introduction.ts';
export { importCv } from './entry/import-cv.ts';
export { listFaces } from './entry/list-faces.ts';
export { rateVideo } from './entry/rate-video.ts';
export { regenerateVideoIntroduction } from './entry/regenerate-video-introduction.ts';
export { renderVideo } from './entry/render-video.ts';
export { steerVideoIntroduction } from './entry/steer-video-introduction.ts';
export { refreshProviderChoices } from './entry/refresh-provider-choices.ts';
export { sweepGenerations } from './entry/sweep-generations.ts';
export { videoGenerationWebhook } from './entry/video-generation-webhook.ts';
