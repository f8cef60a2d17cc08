import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GateStore } from '../recovery/gate-store.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';

const program = fileURLToPath(new URL('./circuit.ts', import.meta.url));

describe('circuit', { timeout: 60_000 }, () => {
  let cloud: Awaited<ReturnType<typeof openWireFirestore>>;
  let gates: GateStore;
  beforeAll(async () => {
    cloud = await openWireFirestore();
    gates = new GateStore({ firestore: cloud.firestore, now: Date.now });
  });
  afterAll(() => cloud.close());

  function run(...programArguments: string[]) {
    return new Promise<{ exitCode: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [program, ...programArguments], {
        env: { ...process.env, ...cloud.environment, METADATA_SERVER_DETECTION: 'none' },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      }
      child.on('close', (exitCode) =>
        resolve({ exitCode, said: said.replaceAll(/\S+Z/g, 'then') }),
      );
    });
  }
  const isAdmitted = async (key: string) =>
    (await gates.admit('heygen', { key, maxConcurrent: null, isLookUp: false })).admitted;

  it('keeps orders away from a provider until it is closed by hand', async () => {
    expect(await isAdmitted('before')).toBe(true);
    const opened = await run('open', 'heygen', '--why', 'their invoice is being disputed');
    expect(opened).toEqual({
      exitCode: 0,
      said: 'heygen gets no orders. Those it has already go on.\n',
    });
    // A good video of an order that was there already does not close it.
    await gates.orderEnded('heygen', 'before', null);
    expect(await isAdmitted('after')).toBe(false);
    expect((await run('list')).said).toBe(
      [
        'heygen: open since then (operator, “their invoice is being disputed”), until somebody closes it; 0 failed calls and 0 failed videos in a row; 0 orders there.',
        'runwayml: closed, orders pass; 0 failed calls and 0 failed videos in a row; 0 orders there.',
        'did: closed, orders pass; 0 failed calls and 0 failed videos in a row; 0 orders there.',
        '',
      ].join('\n'),
    );
    expect((await run('close', 'heygen')).said).toBe('heygen gets orders again.\n');
    expect(await isAdmitted('after')).toBe(true);
  });

  it('closes what failures had opened, and opens for a time', async () => {
    for (const key of ['a', 'b', 'c']) {
      await gates.admit('did', { key, maxConcurrent: null, isLookUp: false });
      await gates.orderEnded('did', key, 'unavailable');
    }
    expect((await run('list')).said).toContain(
      'did: open since then (calls), until then; 3 failed',
    );
    await run('close', 'did');
    const { open, failedCalls } = (await gates.readAll(['did'])).get('did')!;
    expect({ open, failedCalls }).toEqual({ open: null, failedCalls: 0 });

    const beforeMs = Date.now();
    await run('open', 'did', '--why', 'maintenance', '--for', '2h');
    const untilMs = (await gates.readAll(['did'])).get('did')!.open!.untilMs;
    expect(untilMs - beforeMs).toBeGreaterThanOrEqual(2 * 3_600_000);
    expect(untilMs - Date.now()).toBeLessThanOrEqual(2 * 3_600_000);
  });

  it.each([
    [[], 'Usage: '],
    [['open', 'inhouse', '--why', 'x'], 'Name one of: heygen, runwayml, did.'],
    [['open', 'heygen'], '--why takes a reason'],
    [['open', 'heygen', '--why', 'x', '--for', 'long'], '--for takes a time'],
    [['close', 'heygen', 'did'], 'Usage: '],
    [['list', '--loudly'], '--loudly'],
  ])('says what it cannot do: %j', async (programArguments, message) => {
    const { exitCode, said } = await run(...programArguments);
    expect(exitCode).toBe(1);
    expect(said).toContain(message);
  });
});
