import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GenerationStore } from '../generation/generation-store.ts';
import { OperationStore } from '../generation/operation-store.ts';
import { queuedGeneration } from '../generation/open-generation.ts';
import { idleIntroduction } from '../generation/projection.ts';
import { WebhookStore } from '../generation/webhook-store.ts';
import { startScriptedServer, type ScriptedServer } from '../testing/scripted-server.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';

const program = fileURLToPath(new URL('./webhook-replay.ts', import.meta.url));
const slow = 60_000;

describe('webhook:replay', () => {
  let cloud: Awaited<ReturnType<typeof openWireFirestore>>;
  let tasks: ScriptedServer;
  let names: Set<string>;
  let store: WebhookStore;

  beforeAll(async () => {
    cloud = await openWireFirestore();
    const { firestore } = cloud;
    // As Cloud Tasks: a name is taken once.
    tasks = await startScriptedServer(({ body }) => {
      const { name } = (body as { task: { name: string } }).task;
      if (names.has(name)) return { status: 409, body: { error: { status: 'ALREADY_EXISTS' } } };
      names.add(name);
      return { status: 200, body: {} };
    });
    const now = Date.now;
    const operations = new OperationStore(firestore);
    const generations = new GenerationStore({ firestore, now });
    store = new WebhookStore({ firestore, operations, generations, now });
    const opened = new Date().toISOString();
    await firestore.doc('jobs/j1').set({
      userId: 'u1',
      cvId: 'c1',
      createdAt: opened,
      updatedAt: opened,
      enhancedFeatures: { videoIntroduction: idleIntroduction(now()) },
    });
    await firestore.runTransaction((transaction) => {
      generations.create(transaction, waiting('g1'));
      return Promise.resolve();
    });
    await store.keep(delivery('one', 'g1', 60_000));
    await store.keep(delivery('two', 'g1', 30_000));
    await store.keep(delivery('gone', 'g9', 30_000));
    await store.keep(delivery('old', 'g1', 5 * 3_600_000));
  }, slow);
  afterAll(async () => {
    await cloud.close();
    await tasks.close();
  });
  beforeEach(() => {
    names = new Set();
  });

  function waiting(id: string) {
    const owner = { userId: 'u1', jobId: 'j1', cvId: 'c1' };
    const wanted = { options: videoOptionsSchema.parse({}), business: {}, ownWords: null };
    return queuedGeneration({ id, ...owner, ...wanted, earlierScripts: [] }, Date.now());
  }

  function delivery(id: string, generationId: string, agoMs: number) {
    const receivedAtMs = Date.now() - agoMs;
    const bodyHash = Buffer.from(id).toString('hex');
    const operationId = `op-${id}`;
    const common = { provider: 'heygen', outcome: 'accepted', reason: null } as const;
    return { id, ...common, deliveryKey: id, operationId, generationId, bodyHash, receivedAtMs };
  }

  function run(...programArguments: string[]) {
    return new Promise<{ exitCode: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [program, ...programArguments], {
        env: {
          ...process.env,
          ...cloud.environment,
          CLOUD_TASKS_EMULATOR_HOST: new URL(tasks.baseUrl).host,
          TASKS_SERVICE_ACCOUNT: 'tasks@demo-test.iam.gserviceaccount.com',
          METADATA_SERVER_DETECTION: 'none',
        },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      }
      child.on('close', (exitCode) => resolve({ exitCode, said }));
    });
  }

  it(
    'enqueues one look for what is still under way, and says what it did',
    { timeout: slow },
    async () => {
      const { exitCode, said } = await run('--provider', 'heygen', '--since', '2h');
      expect(said.replaceAll(/^\S+Z/gm, 'then')).toBe(
        [
          'then  heygen  accepted  op-one → g1: a look is enqueued',
          'then  heygen  accepted  op-two → g1: the same look',
          'then  heygen  accepted  op-gone → g9: left alone, its generation has ended',
          '3 deliveries, 1 looks enqueued.',
          '',
        ].join('\n'),
      );
      expect(exitCode).toBe(0);
      expect(names.size).toBe(1);
    },
  );

  it('only says what it would do in a dry run', { timeout: slow }, async () => {
    const { said } = await run('--since', '1d', '--generation', 'g1', '--dry-run');
    expect(said).toMatch(/3 deliveries, 1 looks would be enqueued\.\n$/);
    expect(names.size).toBe(0);
  });

  it.each([
    [[], 'Usage'],
    [['--since', 'yesterday'], 'Usage'],
    [['--since', '30d'], 'seven days'],
    [['--since', '1h', '--provider', 'nobody'], 'heygen'],
    [['--since', '1h', '--everything'], '--everything'],
  ])('explains in a few words what is wrong with %j', { timeout: slow }, async (wrong, words) => {
    const { exitCode, said } = await run(...wrong);
    expect(exitCode).toBe(1);
    expect(said).toContain(words);
  });
});
