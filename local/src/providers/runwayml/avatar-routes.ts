import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Router } from 'express';
import { ApiError, invalidField, parseRequest } from './api-error.ts';
import { createAvatarSchema, showAvatar, type Avatar } from './avatar.ts';
import type { Faults } from './faults.ts';
import { InvalidAsset, type KeptAssets } from './kept-assets.ts';
import { pageOf, pagingSchema } from './paging.ts';
import { customVoice } from './presets.ts';
import type { JobStore } from '../job-store.ts';
import type { SignedFiles } from '../signed-files.ts';

type AvatarSettings = {
  avatars: JobStore<Avatar>;
  assets: KeptAssets;
  outputs: SignedFiles;
  faults: Faults;
  now: () => Date;
  filesFolder: string;
  avatarDelayMs: number;
};

const noFace = 'No face was recognised in the reference image.';

/** `/avatars`: a person's own avatar, made from a portrait. */
export function avatarRoutes(settings: AvatarSettings): Router {
  const { avatars, outputs, now, filesFolder } = settings;
  const router = Router();
  const show = (avatar: Avatar) =>
    showAvatar(avatar, now().getTime(), (file) => outputs.sign(file));

  router.post('/', async (request, response) => {
    response.json(show(avatars.put(await createAvatar(request.body, settings))));
  });

  router.get('/', (request, response) => {
    const page = pageOf(avatars.all(), parseRequest(pagingSchema, request.query, 'query'));
    response.json({ ...page, data: page.data.map(show) });
  });

  router.get('/:id', (request, response) => {
    response.json(show(requireAvatar(avatars, request.params.id)));
  });

  router.delete('/:id', async (request, response) => {
    const avatar = requireAvatar(avatars, request.params.id);
    avatars.delete(avatar.id);
    if (avatar.imageFile !== null) await rm(join(filesFolder, avatar.imageFile), { force: true });
    response.status(204).end();
  });
  return router;
}

async function createAvatar(body: unknown, settings: AvatarSettings): Promise<Avatar> {
  const { assets, faults, now, filesFolder, avatarDelayMs } = settings;
  const asked = parseRequest(createAvatarSchema, body);
  if (asked.voice.type === 'custom' && asked.voice.id !== customVoice.id) {
    throw invalidField(['voice', 'id'], 'There is no such voice.');
  }
  const source = await assets.accept(asked.referenceImage, ['referenceImage']);
  const id = randomUUID();
  let failureReason = faults.hits('avatar-failed', asked.name) ? noFace : null;
  let imageFile: string | null = null;
  try {
    const { file, ending } = await assets.open(source, 'image');
    imageFile = `avatar-${id}${ending}`;
    await mkdir(filesFolder, { recursive: true });
    await copyFile(file, join(filesFolder, imageFile));
  } catch (error) {
    if (!(error instanceof InvalidAsset)) throw error;
    failureReason = error.message;
  }
  const createdAt = now().getTime();
  return {
    id,
    name: asked.name,
    personality: asked.personality,
    startScript: asked.startScript ?? null,
    voice: asked.voice,
    documentIds: asked.documentIds ?? [],
    createdAt,
    readyAt: createdAt + avatarDelayMs,
    imageFile,
    failureReason,
  };
}

function requireAvatar(avatars: JobStore<Avatar>, id: string): Avatar {
  const avatar = avatars.get(id);
  if (!avatar) throw new ApiError(404, 'Avatar not found');
  return avatar;
}
