import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { noFaults } from '../../faults/fault-gate.ts';
import type { MessageStream } from '../streams/message-stream.ts';
import { TestChannel } from '../testing/web-channel-client.ts';
import { WebChannelFront } from './web-channel-front.ts';

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());

/** A front whose streams say back what they hear. */
async function open() {
  const ends: string[] = [];
  const echo = (stream: MessageStream) => ({
    receive: (message: unknown) => stream.send({ heard: message }),
    progressed: () => undefined,
    ended: () => Promise.resolve(),
    closed: () => void ends.push('closed'),
  });
  const streams = { Listen: echo, Write: echo };
  const front = new WebChannelFront({ streams, handshakeDelayMs: 0, faults: noFaults });
  const server = createServer((request, response) => {
    void front.answer(new URL(request.url ?? '', 'http://localhost'), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const { port } = server.address() as AddressInfo;
  return { front, ends, channel: () => new TestChannel(port, 'Write') };
}

it('sends everyone off before it goes down: a word, the end, and no new sessions', async () => {
  const { front, ends, channel } = await open();
  const [following, polling, away] = [channel(), channel(), channel()];
  for (const each of [following, polling, away]) await each.shakeHands([]);
  const followed = await following.follow(0);
  expect(await followed.next()).toEqual([[1, ['noop']]]);
  const polled = polling.get({ AID: '0', CI: '1' });
  // The GET hangs when the server says so.
  while ((await polling.send([], 0))[0] !== 1);
  front.close();
  expect(await followed.all()).toEqual([[2, ['stop']]]);
  expect(await (await polled).text()).toContain('["stop"]');
  expect(ends).toHaveLength(3);
  expect((await channel().shakeHands([])).status).toBe(503);
  expect((await away.get({ AID: '0', CI: '0' })).status).toBe(400);
});

it('answers a POST before it does what it says', async () => {
  const { channel } = await open();
  const one = channel();
  await one.shakeHands([{ n: 0 }]);
  expect(await one.send([{ n: 1 }, { n: 2 }], 1)).toEqual([0, 1, expect.any(Number)]);
  expect(await one.pollFor(3)).toEqual([
    [1, [{ heard: { n: 0 } }]],
    [2, [{ heard: { n: 1 } }]],
    [3, [{ heard: { n: 2 } }]],
  ]);
});

it('hands on in order what was repeated in part', async () => {
  const { channel } = await open();
  const one = channel();
  await one.shakeHands([{ n: 0 }]);
  await one.send([{ n: 1 }], 1);
  await one.send([{ n: 1 }, { n: 2 }], 1);
  await one.send([{ n: 0 }], 0);
  const heard = (await one.pollFor(3)).map(([, payload]) => payload);
  expect(heard).toEqual([0, 1, 2].map((n) => [{ heard: { n } }]));
  await one.send([{ n: 3 }], 3);
  expect(await one.pollFor(1, 3)).toEqual([[4, [{ heard: { n: 3 } }]]]);
});
