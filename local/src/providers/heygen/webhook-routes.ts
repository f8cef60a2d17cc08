import { Router } from 'express';
import * as z from 'zod';
import { parseRequest } from './api-error.ts';
import { pageOf, pagingSchema, parseQuery } from './paging.ts';
import { eventDescriptions } from './webhook-events.ts';
import {
  buildEndpoint,
  changeEndpointSchema,
  createEndpointSchema,
  type WebhookRegistry,
} from './webhook-registry.ts';
import type { WebhookSender } from './webhook-sender.ts';

const paging = pagingSchema({ max: 100, usual: 10 });

/** `/v3/webhooks`: endpoints, their secrets and what they were told. */
export function webhookRoutes(registry: WebhookRegistry, sender: WebhookSender): Router {
  const router = Router();

  router.post('/endpoints', async (request, response) => {
    const { url, events } = parseRequest(createEndpointSchema, request.body);
    const endpoint = await registry.register(url, events ?? null);
    response.json({ data: buildEndpoint(endpoint, true) });
  });

  router.get('/endpoints', (request, response) => {
    const query = parseQuery(paging, request.query);
    const endpoints = registry.all().map((endpoint) => buildEndpoint(endpoint));
    response.json(pageOf(endpoints, query));
  });

  router.patch('/endpoints/:id', async (request, response) => {
    const changes = parseRequest(changeEndpointSchema, request.body);
    response.json({ data: buildEndpoint(await registry.change(request.params.id, changes)) });
  });

  router.delete('/endpoints/:id', (request, response) => {
    registry.delete(request.params.id);
    response.json({ data: { endpoint_id: request.params.id, deleted: true } });
  });

  router.post('/endpoints/:id/rotate-secret', (request, response) => {
    const { id, secret } = registry.rotate(request.params.id);
    response.json({ data: { endpoint_id: id, secret } });
  });

  router.get('/event-types', (request, response) => {
    const query = parseQuery(paging, request.query);
    const types = Object.entries(eventDescriptions).map(([name, description]) => ({
      name,
      description,
    }));
    response.json(pageOf(types, query));
  });

  router.get('/events', (request, response) => {
    const query = parseQuery(
      { ...paging, event_type: z.string().optional(), entity_id: z.string().optional() },
      request.query,
    );
    const events = [...sender.events]
      .reverse()
      .filter(({ type }) => query.event_type === undefined || type === query.event_type)
      .filter(({ data }) => query.entity_id === undefined || data['video_id'] === query.entity_id)
      .map(({ id, type, data, createdAt }) => ({
        event_id: id,
        event_type: type,
        event_data: data,
        created_at: createdAt.toISOString(),
      }));
    response.json(pageOf(events, query));
  });
  return router;
}
