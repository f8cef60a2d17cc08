import { type Metric, metric } from '../lib/report.ts';
import type { Bundle } from './bundle-host.ts';
import { heygenBody, heygenDelivery, videoOf } from './deliveries.ts';
import { WireConnection, type WireRequest } from './wire-client.ts';
import { noteOrders, openWorld } from './world.ts';

const forgeries = 2000;
const connections = 16;
/** What one address has before it is limited, see `WebhookIntake`. */
const burst = 120;
const perSecond = 20;

/**
 * One stranger sends forgeries as fast as it can: it is limited before any cryptography, costs
 * nothing at Firestore and few lines, and a provider gets through all the while.
 */
export async function measureFlood(bundle: Bundle): Promise<Metric[]> {
  await using world = await openWorld({ bundle });
  await noteOrders(world.firestore, 20);
  const { socketPath } = world.host;
  const forged = from('192.0.2.66', {
    ...heygenDelivery(heygenBody('forged')),
    headers: [
      ['content-type', 'application/json'],
      ['heygen-signature', 'ab'.repeat(32)],
    ],
  });
  const statuses = new Map<number, number>();
  let waits = 0;
  let left = forgeries;
  const startedAt = performance.now();
  const flood = Array.from({ length: connections }, async () => {
    const connection = new WireConnection(socketPath);
    while (left-- > 0) {
      const { status, headers } = await connection.send(forged);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 429 && Number(headers.get('retry-after')) >= 1) waits++;
    }
    connection.close();
  });
  let welcome = 0;
  const provider = new WireConnection(socketPath);
  for (let index = 0; index < 20; index++) {
    const { videoId, generationId } = videoOf(index);
    const genuine = heygenDelivery(heygenBody(videoId, generationId));
    const { body } = await provider.send(from('203.0.113.9', genuine));
    if (body.includes('accepted')) welcome++;
  }
  provider.close();
  await Promise.all(flood);
  const seconds = (performance.now() - startedAt) / 1000;
  const kept = (await world.firestore.collection('webhook_deliveries').get()).size;
  const verified = statuses.get(401) ?? 0;
  const limited = statuses.get(429) ?? 0;
  return [
    metric('flood_answered', verified + limited, 'requests', { atLeast: forgeries }),
    metric('flood_verified', verified, 'requests', {
      atMost: Math.ceil(burst + perSecond * seconds),
    }),
    metric('flood_told_to_wait', waits, 'requests', { atLeast: limited }),
    metric('flood_provider_accepted', welcome, 'deliveries', { atLeast: 20 }),
    metric('flood_documents', kept - welcome, 'documents', { atMost: 0 }),
    metric('flood_log_lines', world.host.log.length, 'lines', {
      atMost: 2 * (1 + Math.ceil(seconds / 10)),
    }),
  ];
}

function from(address: string, request: WireRequest): WireRequest {
  return { ...request, headers: [...(request.headers ?? []), ['x-forwarded-for', address]] };
}
