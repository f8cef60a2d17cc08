import { Router } from 'express';
import { ApiError } from './api-error.ts';
import { drawPreview, findLook } from './catalogue.ts';
import type { JobStore } from '../job-store.ts';
import type { SignedFiles } from '../signed-files.ts';
import type { VideoJob } from './video-job.ts';

type FileSettings = { jobs: JobStore<VideoJob>; files: SignedFiles; folder: string };

/** The file hosts: signed addresses only, and no place for an API key. */
export function fileRoutes({ jobs, files, folder }: FileSettings): Router {
  const router = Router();

  router.get('/files/:file', (request, response, next) => {
    const { file } = request.params;
    if (request.get('x-api-key') !== undefined || request.get('authorization') !== undefined) {
      const message = 'A credential was sent to a file host. It belongs to the API alone.';
      throw new ApiError(400, 'credential_leaked', message);
    }
    files.check(file, request.query);
    const job = jobs.all().find((candidate) => Object.values(candidate.files).includes(file));
    if (!job) throw new ApiError(404, 'not_found', 'There is no such file.');
    if (job.hiddenDownloads > 0) {
      jobs.change(job.id, { hiddenDownloads: job.hiddenDownloads - 1 });
      throw new ApiError(404, 'not_found', 'The file is not there yet.');
    }
    // The folder may lie below a hidden one; the name itself comes from our own list.
    response.sendFile(file, { root: folder, dotfiles: 'allow' }, (error?: Error) => {
      if (error && !response.headersSent) next(error);
    });
  });

  router.get('/previews/:file', (request, response) => {
    const look = findLook(request.params.file.replace(/\.svg$/, ''));
    if (!look) throw new ApiError(404, 'not_found', 'There is no such file.');
    response.type('image/svg+xml').send(drawPreview(look));
  });
  return router;
}
