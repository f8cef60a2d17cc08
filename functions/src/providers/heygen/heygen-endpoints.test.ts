import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer } from '../../testing/scripted-server.ts';
import {
  apiKey,
  runHeygen,
  type RunningHeygen,
} from '../../../../local/src/providers/heygen/testing/running-heygen.ts';
import { runEndpointCommand, type EndpointCommand } from './endpoint-commands.ts';
import { HeygenApi } from './heygen-api.ts';
import { HeygenEndpoints } from './heygen-endpoints.ts';
import { readHeygenDelivery } from './heygen-webhook.ts';

const never = new AbortController().signal;

describe('endpoints at HeyGen', () => {
  let heygen: RunningHeygen;
  let receiver: Server;
  let url: string;
  /** As deployed: what a delivery is checked with. */
  let deployed: string[];
  /** Videos about which an authentic delivery came. */
  let heardOf: string[];
  let refused: number;

  beforeEach(async () => {
    deployed = [];
    heardOf = [];
    refused = 0;
    heygen = await runHeygen();
    receiver = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        if (request.method === 'OPTIONS') return response.writeHead(200).end();
        const { headers } = request;
        const delivery = { rawBody: Buffer.concat(pieces), headers, path: '', nowMs: Date.now() };
        const reading = readHeygenDelivery(delivery, deployed);
        if (reading.outcome === 'look') heardOf.push(reading.operationId);
        else refused += 1;
        return response.writeHead(reading.outcome === 'refused' ? 401 : 200).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/videoGenerationWebhook/heygen`;
  });
  afterEach(async () => {
    await heygen.stop();
    await closeServer(receiver);
  });

  const say = async (command: EndpointCommand) => {
    const api = new HeygenApi({
      fetch,
      apiKey: () => Promise.resolve(apiKey),
      baseUrl: heygen.url,
    });
    return (await runEndpointCommand(command, new HeygenEndpoints(api), never)).join('\n');
  };
  const secretIn = (said: string) => /whsec_\S+/.exec(said)?.[0] ?? '';
  const idIn = (said: string) => /we_\w+/.exec(said)?.[0] ?? '';
  const rotate = { command: 'rotate', id: null, inPlace: false } as const;

  it('registers for the two events that end an order, and shows the secret once', async () => {
    const said = await say({ command: 'register', url });
    expect(said).toContain('HEYGEN_WEBHOOK_SECRETS');
    expect(secretIn(said)).toMatch(/^whsec_.{16}/);
    const listed = await say({ command: 'list' });
    expect(listed).toContain(`${idIn(said)}  ${url}  (avatar_video.success, avatar_video.fail;`);
    expect(listed).not.toContain('whsec');
  });

  it('registers no address twice by mistake, and none without TLS', async () => {
    await say({ command: 'register', url });
    await expect(say({ command: 'register', url })).rejects.toThrow(/already/);
    for (const wrong of ['http://hooks.example.com/a', 'ftp://hooks.example.com', 'hooks', '']) {
      await expect(say({ command: 'register', url: wrong })).rejects.toThrow(/no https address/);
    }
    expect((await say({ command: 'list' })).split('\n')).toHaveLength(1);
  });

  it('says what HeyGen refused when nobody answers at the address', async () => {
    await closeServer(receiver);
    await expect(say({ command: 'register', url })).rejects.toThrow(/parameter url/);
    receiver.listen(0);
  });

  it('rotates without losing a delivery', async () => {
    const first = await say({ command: 'register', url });
    deployed = [secretIn(first)];
    const before = await heygen.createId();
    await expect.poll(() => heardOf, { timeout: 15_000 }).toContain(before);

    const second = await say({ ...rotate, url });
    expect(second).toContain(`delete --id ${idIn(first)}`);
    // Registered and not deployed yet: the old endpoint is heard, the new one comes back later.
    const between = await heygen.createId();
    await expect.poll(() => heardOf, { timeout: 15_000 }).toContain(between);
    await expect.poll(() => refused).toBeGreaterThan(0);
    deployed = [secretIn(first), secretIn(second)];
    const twice = () => heardOf.filter((id) => id === between).length;
    await expect.poll(twice, { timeout: 15_000 }).toBe(2);

    await say({ command: 'delete', id: idIn(first), last: false });
    deployed = [secretIn(second)];
    refused = 0;
    const after = await heygen.createId();
    await expect.poll(() => heardOf, { timeout: 15_000 }).toContain(after);
    expect(refused).toBe(0);
  }, 60_000);

  it('moves to another address in the same way', async () => {
    const first = await say({ command: 'register', url });
    const moved = await say({ ...rotate, id: idIn(first), url: `${url}?second` });
    expect(moved).toContain(`beside ${idIn(first)}, for ${url}?second`);
    const plain = { ...rotate, id: idIn(first), url: 'http://hooks.example.com' };
    await expect(say(plain)).rejects.toThrow(/no https address/);
  });

  it('does not begin a second rotation while one is unfinished, unless told which', async () => {
    const first = await say({ command: 'register', url });
    await say({ ...rotate, url });
    await expect(say({ ...rotate, url })).rejects.toThrow(/Several endpoints/);
    expect(await say({ ...rotate, url: null, id: idIn(first) })).toContain('Registered');
    await expect(say({ ...rotate, url: null, id: 'we_nobody' })).rejects.toThrow(/no endpoint/);
  });

  it('replaces a lost secret in place', async () => {
    const first = await say({ command: 'register', url });
    const second = await say({ ...rotate, url, inPlace: true });
    expect(secretIn(second)).not.toBe(secretIn(first));
    expect((await say({ command: 'list' })).split('\n')).toHaveLength(1);
    deployed = [secretIn(second)];
    const id = await heygen.createId();
    await expect.poll(() => heardOf, { timeout: 15_000 }).toContain(id);
  }, 30_000);

  it('deletes the only endpoint when that is meant, and only then', async () => {
    const id = idIn(await say({ command: 'register', url }));
    await expect(say({ command: 'delete', id, last: false })).rejects.toThrow(/--last/);
    await say({ command: 'delete', id, last: true });
    expect(await say({ command: 'list' })).toBe('HeyGen reports to nobody.');
  });
});
