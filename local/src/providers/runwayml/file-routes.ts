import { Router } from 'express';
import { ApiError } from './api-error.ts';
import type { Avatar } from './avatar.ts';
import type { JobStore } from '../job-store.ts';
import type { SignedFiles } from '../signed-files.ts';
import type { Task } from './task.ts';

type FileSettings = {
  tasks: JobStore<Task>;
  avatars: JobStore<Avatar>;
  outputs: SignedFiles;
  folder: string;
};

/** The file host: signed addresses only, ranges and HEAD too, and no place for an API key. */
export function fileRoutes({ tasks, avatars, outputs, folder }: FileSettings): Router {
  const router = Router();
  router.get('/files/:file', (request, response, next) => {
    const { file } = request.params;
    if (request.get('authorization') !== undefined) {
      throw new ApiError(400, 'A credential was sent to a file host. It belongs to the API alone.');
    }
    outputs.check(file, request.query);
    const task = tasks.all().find(({ files }) => files.includes(file));
    const isKnown = task ?? avatars.all().find(({ imageFile }) => imageFile === file);
    if (!isKnown) throw new ApiError(404, 'There is no such file.');
    if (task && task.hiddenDownloads > 0 && request.method === 'GET') {
      tasks.change(task.id, { hiddenDownloads: task.hiddenDownloads - 1 });
      throw new ApiError(404, 'The file is not there yet.');
    }
    // The folder may lie below a hidden one; the name itself comes from our own list.
    response.sendFile(file, { root: folder, dotfiles: 'allow' }, (error?: Error) => {
      if (error && !response.headersSent) next(error);
    });
  });
  return router;
}
