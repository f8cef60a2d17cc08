import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startScriptedServer, type ScriptedServer } from '../testing/scripted-server.ts';

const program = fileURLToPath(new URL('./webhook-heygen.ts', import.meta.url));
const address = 'https://hooks.example.com/videoGenerationWebhook/heygen';
const slow = { timeout: 60_000 };

describe('webhook:heygen', () => {
  let server: ScriptedServer;
  beforeAll(async () => {
    server = await startScriptedServer(({ method, headers }) => {
      if (headers['x-api-key'] !== 'sk_right') {
        return { status: 401, body: { error: { code: 'unauthorized', message: 'No.' } } };
      }
      return method === 'POST'
        ? { status: 200, body: { data: { endpoint_id: 'we_1', secret: 'whsec_0123456789' } } }
        : { status: 200, body: { data: [], has_more: false, next_token: null } };
    });
  });
  afterAll(() => server.close());

  function run(key: string, ...programArguments: string[]) {
    return new Promise<{ exitCode: number | null; said: string; complained: string }>((resolve) => {
      const child = spawn(process.execPath, [program, ...programArguments], {
        env: { ...process.env, HEYGEN_API_KEY: key, HEYGEN_BASE_URL: server.baseUrl },
      });
      let said = '';
      let complained = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
      child.on('close', (exitCode) => resolve({ exitCode, said, complained }));
    });
  }

  it('registers with the account’s key and prints the secret', slow, async () => {
    const { exitCode, said } = await run('sk_right', 'register', '--url', address);
    expect(said).toContain('Registered we_1');
    expect(said).toContain('  whsec_0123456789\n');
    expect(exitCode).toBe(0);
    expect(server.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v3/webhooks/endpoints',
      body: { url: address, events: ['avatar_video.success', 'avatar_video.fail'] },
    });
  });

  it.each([
    ['sk_right', [], 'Usage'],
    ['sk_right', ['register'], 'Usage'],
    ['sk_right', ['delete', '--url', address], 'Usage'],
    ['sk_right', ['list', '--everything'], 'Usage'],
    ['', ['list'], 'HEYGEN_API_KEY'],
    ['sk_wrong', ['list'], 'unauthorized'],
  ])('explains in a few words what is wrong: key %j, %j', slow, async (key, wrong, words) => {
    const { exitCode, complained } = await run(key, ...wrong);
    expect(exitCode).toBe(1);
    expect(complained).toContain(words);
    expect(complained).not.toContain('    at ');
    expect(complained).not.toContain('sk_wrong');
  });
});
