import { afterEach, beforeEach, expect, it } from 'vitest';
import { runDid, runHook, until, type Hook, type RunningDid } from './testing/running-did.ts';

let did: RunningDid;
let hook: Hook;

beforeEach(async () => {
  hook = await runHook();
  did = await runDid();
});
afterEach(async () => {
  await did.stop();
  await hook.close();
});

const order = (name: string) => ({ name, user_data: 'job_1:1', webhook: hook.url });
const delivered = (count: number) =>
  until(() => (hook.deliveries.length >= count ? hook.deliveries : null));
const deliveries = async () => (await did.call('GET', '/_control')).json.deliveries;
/** A later order's delivery shows that an earlier one has nothing more to say. */
async function nothingMore(count: number): Promise<void> {
  const id = await did.createId(order('last'));
  const all = await delivered(count + 1);
  expect(all[count]?.id).toBe(id);
  expect(all).toHaveLength(count + 1);
}

it('carry what GET shows, once, whatever is answered', async () => {
  hook.answers.push(500);
  const good = await did.createId(order('good'));
  const [first] = await delivered(1);
  const { result_url, thumbnail_url, ...shown } = await did.ended(good);
  expect(first).toMatchObject(shown);
  expect((await fetch(first?.result_url ?? '')).status).toBe(200);
  expect([result_url, thumbnail_url].every((url) => url.startsWith('http'))).toBe(true);
  await nothingMore(1);
  expect((await deliveries()).map(({ status }) => status)).toEqual([500, 200]);
});

it('tell of errors and rejections too', async () => {
  await did.createId(order('[fault:render-failed=FaceError]'));
  await delivered(1);
  await did.createId(order('[fault:rejected]'));
  const [failed, rejected] = await delivered(2);
  expect(failed).toMatchObject({ status: 'error', error: { kind: 'FaceError' } });
  expect(rejected).toMatchObject({ status: 'rejected', user_data: 'job_1:1' });
});

it('come twice', async () => {
  await did.createId(order('[fault:duplicate-webhook]'));
  const [first, second] = await delivered(2);
  expect(second?.id).toBe(first?.id);
});

it('come out of order: done, then started', async () => {
  await did.createId(order('[fault:out-of-order-webhook]'));
  const [first, second] = await delivered(2);
  expect([first?.status, second?.status]).toEqual(['done', 'started']);
  expect(second?.result_url).toBeUndefined();
  expect(second?.id).toBe(first?.id);
});

it('come before the create call was answered', async () => {
  const created = await did.create(order('[fault:early-webhook]'));
  expect(hook.deliveries).toMatchObject([{ id: created.json.id, status: 'done' }]);
});

it('lack user_data', async () => {
  await did.createId(order('[fault:sparse-webhook]'));
  const [sparse] = await delivered(1);
  expect(sparse?.user_data).toBeUndefined();
  expect(sparse?.status).toBe('done');
});

it('do not come', async () => {
  await did.ended(await did.createId(order('[fault:no-webhook]')));
  await nothingMore(0);
});

it('leave this machine never, but say so', async () => {
  const webhook = 'https://api.example/webhooks/d-id/secret-token';
  await did.createId({ webhook });
  const [note] = await until(async () => {
    const all = await deliveries();
    return all.length > 0 ? all : null;
  });
  expect(note).toMatchObject({ url: webhook, status: null });
  expect(did.lines.join()).toContain('api.example');
  expect(did.lines.join()).not.toContain('secret-token');
});
