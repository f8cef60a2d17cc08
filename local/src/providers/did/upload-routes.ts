import { Router, raw, type Request } from 'express';
import { badRequest, DidError, notFound, refusedByStandIn } from './api-error.ts';
import type { UploadedFile, Uploads } from './uploads.ts';

// Above the largest picture, so that what is too large is refused in D-ID's words.
const mostFormBytes = 12 * 1024 * 1024;

type Form = { file: UploadedFile; fields: Record<string, string> };

/** `/images` and `/audios`. */
export function uploadRoutes(uploads: Uploads): Router {
  const router = Router();
  const readBody = raw({ type: 'multipart/form-data', limit: mostFormBytes });

  router.post('/images', readBody, async (request, response) => {
    const { file, fields } = await readForm(request, 'image', ['detect_faces', 'metadata']);
    const { id, url, size } = await uploads.addImage(file);
    const wantsFaces = fields['detect_faces'] === 'true';
    if (wantsFaces && file.name.includes('no-face')) {
      await uploads.delete('image', id);
      throw new DidError(400, 'InvalidFaceError', 'face not detected');
    }
    response.status(201).json({ id, url, ...(wantsFaces && size && { faces: [faceOf(size)] }) });
  });

  router.post('/audios', readBody, async (request, response) => {
    const { file } = await readForm(request, 'audio', []);
    const { id, url, durationSeconds } = await uploads.addAudio(file);
    response.status(201).json({ id, url, duration: durationSeconds });
  });

  for (const kind of ['image', 'audio'] as const) {
    router.delete(`/${kind}s/:id`, async (request, response) => {
      const isDeleted = await uploads.delete(kind, request.params.id);
      if (!isDeleted) throw notFound(`${kind} ${request.params.id}`);
      response.status(204).end();
    });
  }
  return router;
}

/** Nobody looks for faces here: the stand-in takes the middle of the picture for one. */
function faceOf({ width, height }: { width: number; height: number }) {
  return {
    face_id: 'face_1',
    top_left: [width / 4, height / 4],
    size: Math.min(width, height) / 2,
  };
}

async function readForm(request: Request, name: string, known: readonly string[]): Promise<Form> {
  if (!Buffer.isBuffer(request.body)) throw badRequest('expected multipart/form-data');
  const contentType = request.get('content-type') ?? '';
  const entries = await readEntries(request.body as Buffer<ArrayBuffer>, contentType);
  let file: UploadedFile | undefined;
  const fields: Record<string, string> = {};
  for (const [field, value] of entries) {
    if (field === name && typeof value !== 'string') {
      const bytes = Buffer.from(await value.arrayBuffer());
      file = { name: value.name, type: value.type, bytes };
    } else if (field === 'source_url' || field === 'result_url') {
      throw refusedByStandIn(`body.${field}`, 'An address instead of a file');
    } else if (known.includes(field) && typeof value === 'string') {
      fields[field] = value;
    } else {
      throw badRequest(`unexpected field ${field}`);
    }
  }
  if (!file) throw badRequest(`${name} is required`);
  return { file, fields };
}

/** Node reads forms where it reads answers of `fetch`. */
async function readEntries(
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<[string, string | File][]> {
  try {
    const headers = { 'content-type': contentType };
    const form = await new globalThis.Response(body, { headers }).formData();
    return [...form];
  } catch {
    throw badRequest('the form cannot be read');
  }
}
