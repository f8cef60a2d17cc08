import { Router } from 'express';
import * as z from 'zod';
import type { Account } from './account.ts';
import { notFound, parseRequest } from './api-error.ts';
import {
  avatars,
  buildAvatar,
  buildPresenter,
  buildSceneAvatar,
  find,
  presenters,
  sceneAvatars,
} from './catalogue.ts';
import { pageOf, readPaging } from './paging.ts';
import { buildVoice, voices } from './voices.ts';

type AccountRoutesSettings = { account: Account; publicUrl: () => string };

const noQuerySchema = z.strictObject({});
const voiceQuerySchema = z.strictObject({
  provider: z.enum(['amazon', 'microsoft', 'azure-openai', 'elevenlabs', 'google']).optional(),
  id: z.string().optional(),
});

/** Faces, voices and credits. Stands before the videos: `avatars` is no id. */
export function accountRoutes({ account, publicUrl }: AccountRoutesSettings): Router {
  const router = Router();

  router.get('/expressives/avatars', (request, response) => {
    parseRequest(noQuerySchema, request.query, 'query');
    response.json({ avatars: avatars.map((avatar) => buildAvatar(avatar, publicUrl())) });
  });

  router.get('/expressives/avatars/:id', (request, response) => {
    const avatar = find(avatars, request.params.id);
    if (!avatar) throw notFound(`avatar ${request.params.id}`);
    response.json(buildAvatar(avatar, publicUrl()));
  });

  router.get('/clips/presenters', (request, response) => {
    const query = readPaging(request.query, { max: 1000, usual: 100 });
    const { items, ...token } = pageOf(presenters, query);
    const shown = items.map((presenter) => buildPresenter(presenter, publicUrl()));
    response.json({ presenters: shown, ...token });
  });

  router.get('/clips/presenters/:id', (request, response) => {
    const presenter = find(presenters, request.params.id);
    if (!presenter) throw notFound(`presenter ${request.params.id}`);
    response.json({ presenters: [buildPresenter(presenter, publicUrl())] });
  });

  router.get('/clips/presenters/:id/drivers', (request, response) => {
    const presenter = find(presenters, request.params.id);
    if (!presenter) throw notFound(`presenter ${request.params.id}`);
    const drivers = presenter.driverIds.map((id) => ({
      presenter_id: presenter.id,
      driver_id: id,
    }));
    response.json({ clips_drivers: drivers });
  });

  router.get('/scenes/avatars', (request, response) => {
    const query = readPaging(request.query, { max: 100, usual: 100 });
    const { items, ...token } = pageOf(sceneAvatars, query);
    const shown = items.map((avatar) => buildSceneAvatar(avatar, publicUrl()));
    response.json({ avatars: shown, ...token });
  });

  router.get('/tts/voices', (request, response) => {
    const query = parseRequest(voiceQuerySchema, request.query, 'query');
    const found = voices
      .filter(({ provider }) => query.provider === undefined || provider === query.provider)
      .filter(({ id }) => query.id === undefined || id === query.id);
    response.json(found.map(buildVoice));
  });

  router.get('/credits', (request, response) => {
    parseRequest(noQuerySchema, request.query, 'query');
    response.json(account.build());
  });
  return router;
}
