import { Router } from 'express';
import type { JobStore } from '../job-store.ts';
import type { SignedFiles } from '../signed-files.ts';
import { FileError } from './api-error.ts';
import { drawPreview } from './catalogue.ts';
import type { VideoJob } from './video-job.ts';

type FileSettings = { jobs: JobStore<VideoJob>; files: SignedFiles; folder: string };

/** The file host: signed addresses only, and no place for an API key. */
export function fileRoutes({ jobs, files, folder }: FileSettings): Router {
  const router = Router();

  router.get('/files/:file', (request, response, next) => {
    const { file } = request.params;
    if (request.get('authorization') !== undefined) {
      // A credential was sent to a file host. It belongs to the API alone.
      throw new FileError(400, 'InvalidArgument', 'Only one auth mechanism allowed');
    }
    files.check(file, request.query);
    const job = jobs.all().find((candidate) => Object.values(candidate.files).includes(file));
    if (!job) throw noSuchFile();
    if (job.hiddenDownloads > 0) {
      jobs.change(job.id, { hiddenDownloads: job.hiddenDownloads - 1 });
      throw noSuchFile();
    }
    // The folder may lie below a hidden one; the name itself comes from our own list.
    response.sendFile(file, { root: folder, dotfiles: 'allow' }, (error?: Error) => {
      if (error && !response.headersSent) next(error);
    });
  });

  router.get('/previews/:file', (request, response) => {
    const drawing = drawPreview(request.params.file.replace(/\.svg$/, ''));
    if (drawing === undefined) throw noSuchFile();
    response.type('image/svg+xml').send(drawing);
  });
  return router;
}

function noSuchFile(): FileError {
  return new FileError(404, 'NoSuchKey', 'The specified key does not exist.');
}
