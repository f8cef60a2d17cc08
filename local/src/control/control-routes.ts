import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Faults } from '../faults/faults.ts';
import { faultServices, isHealthy, type FaultService } from '../faults/service-faults.ts';
import { ControlError, readAs, readJson } from './api-answer.ts';
import type { CloudFacts } from './cloud-facts.ts';
import type { DecisionLog } from './decision-log.ts';
import { readPlace, type CallFirestore } from './documents.ts';
import { readFolder, type StoredFile } from './files.ts';
import { clearStandIns, namesOfArmed, type StandIn, standInRoutes } from './stand-ins.ts';

/** What the page shows and switches; a part that does not run is not there. */
export type ControlSources = {
  facts: CloudFacts;
  faults: Faults;
  decisions: DecisionLog;
  standIns: readonly StandIn[];
  firestore?: {
    callAsOwner: CallFirestore;
    databases(): { name: string; documents: number }[];
    listeners(): readonly object[];
    transactions(): readonly object[];
  };
  storage?: {
    port: number;
    objects(): readonly StoredFile[];
    uploads(): readonly object[];
  };
};

type Route = (search: URLSearchParams, request: IncomingMessage) => Promise<object> | object;

const milliseconds = z.number().min(0).max(120_000);
const seconds = z.number().min(0).max(3600);
const changeSchema = z.strictObject({
  latencyMs: z
    .union([
      milliseconds,
      z
        .strictObject({ min: milliseconds, max: milliseconds })
        .refine(({ min, max }) => min <= max, 'min is larger than max'),
    ])
    .optional(),
  unavailableRate: z.number().min(0).max(1).optional(),
  outageSeconds: seconds.optional(),
  dropStreamsEverySeconds: seconds.min(0.1).nullable().optional(),
  diskFull: z.boolean().optional(),
});

/** The HTTP API of the control page, by verb and path. */
export function controlRoutes(sources: ControlSources): Record<string, Route> {
  const { facts, faults, decisions, standIns, firestore, storage } = sources;
  const services = faultServices.filter((service) => sources[service]);
  const state = async () => ({
    ...facts,
    uptimeSeconds: Math.floor((Date.now() - Date.parse(facts.startedAt)) / 1000),
    memoryBytes: process.memoryUsage.rss(),
    databases: firestore?.databases() ?? null,
    files: storage?.objects().length ?? null,
    isFaulty: services.some((service) => !isHealthy(faults.of(service), Date.now())),
    armedStandIns: await namesOfArmed(standIns),
  });
  const faultState = () =>
    Object.fromEntries(services.map((service) => [service, shownFaults(faults, service)]));

  const routes: Record<string, Route> = {
    ...standInRoutes(standIns),
    'GET /api/state': state,
    'GET /api/decisions': () => ({ decisions: decisions.all() }),
    'GET /api/live': () => ({
      listeners: firestore?.listeners() ?? null,
      transactions: firestore?.transactions() ?? null,
      uploads: storage?.uploads() ?? null,
    }),
    'GET /api/faults': faultState,
    'DELETE /api/faults': async () => {
      faults.clear();
      await clearStandIns(standIns);
      return faultState();
    },
    'GET /api/documents': (search) => {
      if (!firestore) throw new ControlError(404, 'Firestore does not run here.');
      return readPlace(firestore.callAsOwner, {
        database: search.get('database') ?? '',
        path: search.get('path') ?? '',
        pageToken: search.get('pageToken') ?? undefined,
      });
    },
    'GET /api/files': (search) => {
      if (!storage) throw new ControlError(404, 'Storage does not run here.');
      const bucket = search.get('bucket') ?? undefined;
      return readFolder(storage.objects(), { bucket, prefix: search.get('prefix') ?? '' });
    },
  };
  for (const service of services) {
    routes[`PUT /api/faults/${service}`] = async (_search, request) => {
      faults.change(service, await readJson(changeSchema, request));
      return faultState();
    };
    routes[`POST /api/faults/${service}/drop-streams`] = () => {
      faults.dropStreams(service);
      return faultState();
    };
  }
  return routes;
}

function shownFaults(faults: Faults, service: FaultService): object {
  const { outageUntilMs, ...set } = faults.of(service);
  const leftMs = outageUntilMs === null ? 0 : outageUntilMs - Date.now();
  return { ...set, outageSecondsLeft: Math.max(0, Math.ceil(leftMs / 1000)) };
}

const fileSchema = z.object({ bucket: z.string().min(1), name: z.string().min(1) });

/** Where Storage serves one object to trusted callers. */
export function fileAddress(sources: ControlSources, search: URLSearchParams): string {
  if (!sources.storage) throw new ControlError(404, 'Storage does not run here.');
  const { bucket, name } = readAs(fileSchema, Object.fromEntries(search));
  const path = `b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(name)}`;
  return `http://127.0.0.1:${sources.storage.port}/download/storage/v1/${path}?alt=media`;
}
