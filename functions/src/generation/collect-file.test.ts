import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MediaBucket } from '../platform/media-bucket.ts';
import { findMediaTools } from '../platform/media-tools.ts';
import { aGenerationIn, startMs } from '../testing/generations.ts';
import { type ScriptedServer, startScriptedServer } from '../testing/scripted-server.ts';
import { openWireBucket } from '../testing/wire-bucket.ts';
import { collectFile } from './collect-file.ts';
import type { Generation } from './generation.ts';

let bucket: MediaBucket;
let close: () => Promise<void>;
let server: ScriptedServer;
const requested: (() => void)[] = [];
beforeAll(async () => {
  ({ bucket, close } = await openWireBucket());
  server = await startScriptedServer(() => {
    requested.splice(0).forEach((tell) => tell());
    return 'silence';
  });
});
afterAll(async () => {
  await server.close();
  await close();
});

const collecting = aGenerationIn('collecting');
const inPieces: Generation = {
  ...collecting,
  attempts: collecting.attempts.map((attempt) => ({
    ...attempt,
    operation: {
      provider: 'runwayml' as const,
      id: 't1',
      assembly: { kind: 'speech' as const, seconds: [2], narrationPath: null, captionsPath: null },
    },
  })),
};

function collect(joinTimeoutMs: number, signal: AbortSignal) {
  return collectFile(
    inPieces,
    {
      type: 'collect-file',
      attempt: 1,
      videoUrl: `${server.baseUrl}/piece.mp4`,
      furtherUrls: [],
      subtitles: null,
    },
    {
      bucket,
      mediaOrigins: [server.baseUrl],
      maxVideoBytes: 1_000_000,
      tools: () => findMediaTools(process.env),
      now: () => startMs,
      joinTimeoutMs,
    },
    signal,
  );
}

describe('collecting the pieces of a video', () => {
  it('says so in time when there is not enough of it', async () => {
    expect(await collect(200, new AbortController().signal)).toEqual({
      type: 'collect-failed',
      attempt: 1,
      atMs: startMs,
      failure: {
        kind: 'timed-out',
        message: 'There was no time left to join the pieces.',
        refusedByUs: true,
        about: 'joining',
      },
    });
  });

  it('says nothing of the pieces when it is stopped: whoever goes on begins anew', async () => {
    const stop = new AbortController();
    requested.push(() => stop.abort(new Error('The lease was taken over.')));
    await expect(collect(60_000, stop.signal)).rejects.toThrow();
  });
});
