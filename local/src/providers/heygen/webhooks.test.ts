import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  runHeygen,
  runHook,
  until,
  type Hook,
  type RunningHeygen,
} from './testing/running-heygen.ts';
import { signBody } from './webhook-sender.ts';

const secret = 'whsec_configured';
let heygen: RunningHeygen;
let hook: Hook;

beforeEach(async () => {
  hook = await runHook();
  heygen = await runHeygen({ webhooks: [{ url: hook.url, secret }] });
});
afterEach(async () => {
  await heygen.stop();
  await hook.close();
});

const hmac = (body: string, key: string) => createHmac('sha256', key).update(body).digest('hex');
const delivered = (count: number, to = hook) =>
  until(() => (to.deliveries.length >= count ? to.deliveries : null));

it('signs as the published test vectors say', () => {
  const key = 'whsec_test_secret_0001';
  const success =
    '{"event_type":"avatar_video.success","event_data":{"video_id":"vid_test_1","url":"https://files.example.test/v.mp4","callback_id":"job-1"}}';
  const failure =
    '{"event_type":"avatar_video.fail","event_data":{"video_id":"vid_test_1","msg":"render failed","callback_id":"job-1"}}';
  expect(signBody(success, key)).toBe(
    'f8d79c88564544c26de7942c1b5374e5a6f35b08c8c161085ca7dadef3653716',
  );
  expect(signBody(failure, key)).toBe(
    'a8811639f30e5757b8cc326ce51738ffa4d7b48dc29ece3a31956d041540ac18',
  );
});

describe('deliveries', () => {
  it('tell of success and failure, in both header styles by turns', async () => {
    const good = await heygen.createId({ callback_id: 'job_1' });
    await heygen.ended(good);
    await delivered(1);
    const bad = await heygen.createId({ callback_id: 'job_2', title: '[fault:render-failed]' });
    const [first, second] = await delivered(2);
    expect(first!.json).toMatchObject({
      event_type: 'avatar_video.success',
      event_data: { video_id: good, callback_id: 'job_1' },
    });
    expect((await fetch(first!.json.event_data.url)).status).toBe(200);
    expect(first!.headers['heygen-signature']).toBe(hmac(first!.body, secret));
    expect(Number(first!.headers['heygen-timestamp'])).toBeGreaterThan(1_700_000_000);
    expect(first!.headers['heygen-event-id']).toMatch(/^evt_/);
    expect(first!.headers['signature']).toBeUndefined();
    expect(second!.json).toEqual({
      event_type: 'avatar_video.fail',
      event_data: { video_id: bad, msg: 'Avatar rendering failed.', callback_id: 'job_2' },
    });
    expect(second!.headers['signature']).toBe(hmac(second!.body, secret));
    expect(second!.headers['heygen-event-id']).toBeUndefined();
  });

  it('are repeated with the same bytes until the answer is 2xx', async () => {
    hook.answers.push(500, 404, 302);
    await heygen.createId();
    const tries = await delivered(4);
    expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    expect(new Set(tries.map(({ headers }) => headers['heygen-event-id'])).size).toBe(1);
    const { json } = await heygen.call('GET', '/_control');
    expect(json.deliveries.map(({ status }) => status)).toEqual([500, 404, 302, 200]);
  });

  it('go to the one-off address too, unsigned', async () => {
    const oneOff = await runHook();
    try {
      await heygen.createId({ callback_url: oneOff.url });
      const [sent] = await delivered(1, oneOff);
      expect(sent!.headers['heygen-signature'] ?? sent!.headers['signature']).toBeUndefined();
      await delivered(1);
    } finally {
      await oneOff.close();
    }
  });
});

describe('faulty deliveries', () => {
  const settle = () => new Promise((go) => setTimeout(go, 100));

  it('come twice', async () => {
    await heygen.createId({ title: '[fault:duplicate-webhook]' });
    const [first, second] = await delivered(2);
    expect(second!.body).toBe(first!.body);
  });

  it('do not come, but stand in the history', async () => {
    const id = await heygen.createId({ title: '[fault:no-webhook]' });
    await heygen.ended(id);
    await settle();
    expect(hook.deliveries).toHaveLength(0);
    const { json } = await heygen.call('GET', `/v3/webhooks/events?entity_id=${id}`);
    expect(json.data).toMatchObject([
      { event_type: 'avatar_video.success', event_data: { video_id: id } },
    ]);
  });

  it('carry a wrong signature once', async () => {
    hook.answers.push(401);
    await heygen.createId({ title: '[fault:bad-signature]' });
    const [forged] = await delivered(1);
    expect(forged!.headers['heygen-signature']).not.toBe(hmac(forged!.body, secret));
    await settle();
    expect(hook.deliveries).toHaveLength(1);
  });

  it('come before the create call was answered', async () => {
    let seenBefore = 0;
    const id = await heygen.createId({ title: '[fault:early-webhook]' }).then((created) => {
      seenBefore = hook.deliveries.length;
      return created;
    });
    expect(seenBefore).toBe(1);
    expect(hook.deliveries[0]!.json.event_data.video_id).toBe(id);
  });

  it('come after those of later videos', async () => {
    const first = await heygen.createId({ title: '[fault:out-of-order-webhook]' });
    await heygen.ended(first);
    const second = await heygen.createId();
    const ids = (await delivered(2)).map(({ json }) => json.event_data.video_id);
    expect(ids).toEqual([second, first]);
  });

  it('use the names of other copies of the documentation', async () => {
    await heygen.createId({ title: '[fault:sparse-webhook]', callback_id: 'job_1' });
    const [success] = await delivered(1);
    expect(Object.keys(success!.json.event_data).sort()).toEqual([
      'duration',
      'video_id',
      'video_url',
    ]);
    await heygen.createId({ title: '[fault:sparse-webhook][fault:render-failed]' });
    const [, failure] = await delivered(2);
    expect(Object.keys(failure!.json.event_data).sort()).toEqual(['error', 'video_id']);
  });
});

describe('the registry', () => {
  const endpoints = '/v3/webhooks/endpoints';
  const register = (url: string, more: object = {}) =>
    heygen.call('POST', endpoints, { url, ...more });

  it('probes the address, then tells the secret once', async () => {
    const other = await runHook();
    try {
      const events = ['avatar_video.success'];
      const { data } = (await register(other.url, { events })).json;
      expect(data).toMatchObject({ url: other.url, events, status: 'enabled' });
      expect(data.secret).toMatch(/^whsec_/);
      const list = await heygen.call('GET', `${endpoints}?limit=1`);
      expect(list.json).toMatchObject({ has_more: true, data: [{ secret: null }] });
      await heygen.createId({ title: '[fault:render-failed]' });
      await delivered(1);
      await heygen.createId();
      const [sent] = await delivered(1, other);
      const signature = sent!.headers['heygen-signature'] ?? sent!.headers['signature'];
      expect(signature).toBe(hmac(sent!.body, data.secret));
      expect(sent!.json.event_type).toBe('avatar_video.success');
    } finally {
      await other.close();
    }
  });

  it('refuses addresses that do not answer the probe', async () => {
    for (const answer of [405, 'silent'] as const) {
      const other = await runHook(answer);
      const refused = await register(other.url);
      expect([refused.status, refused.json.error.param]).toEqual([400, 'url']);
      await other.close();
    }
    expect((await register('http://a.example/hook')).status).toBe(400);
    expect((await register(hook.url, { events: ['nonsense'] })).status).toBe(400);
    expect((await register(hook.url, { secret: 'mine' })).json.error.param).toBe('secret');
  });

  it('signs with the new secret as soon as it is rotated', async () => {
    const { endpoint_id: id } = (await heygen.call('GET', endpoints)).json.data[0]!;
    const rotated = await heygen.call('POST', `${endpoints}/${id}/rotate-secret`);
    expect(rotated.json.data).toEqual({
      endpoint_id: id,
      secret: expect.stringMatching(/^whsec_/),
    });
    await heygen.createId();
    const [sent] = await delivered(1);
    expect(sent!.headers['heygen-signature']).toBe(hmac(sent!.body, rotated.json.data.secret));
  });

  it('changes and deletes endpoints', async () => {
    const { endpoint_id: id } = (await heygen.call('GET', endpoints)).json.data[0]!;
    const events = ['avatar_video.fail'];
    const changed = await heygen.call('PATCH', `${endpoints}/${id}`, { events });
    expect(changed.json.data).toMatchObject({ events, url: hook.url });
    expect((await heygen.call('DELETE', `${endpoints}/${id}`)).status).toBe(200);
    const again = await heygen.call('DELETE', `${endpoints}/${id}`);
    expect([again.status, again.json.error.code]).toEqual([404, 'webhook_not_found']);
    const types = await heygen.call('GET', '/v3/webhooks/event-types');
    expect(types.json.data.map(({ name }) => name)).toContain('avatar_video.fail');
  });
});
