import type { Firestore } from '@google-cloud/firestore';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../providers/video-provider.ts';
import { providerAt } from '../providers/runwayml/testing/runway-rig.ts';
import { after, aGenerationIn, startMs } from '../testing/generations.ts';
import {
  type ScriptedReply,
  type ScriptedServer,
  startScriptedServer,
} from '../testing/scripted-server.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import {
  type CopySettings,
  deleteAttemptCopy,
  deleteCopy,
  noteCopy,
  sweepCopies,
} from './delete-copies.ts';
import type { Generation } from './generation.ts';
import type { News } from './news.ts';
import { ProviderCopyStore } from './provider-copy-store.ts';
import { transition } from './transition.ts';

const never = new AbortController().signal;
const operation: Operation = { provider: 'runwayml', id: 'task_1', tasks: ['task_1', 'task_2'] };
const hourMs = 3_600_000;

describe('copies at providers', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  let server: ScriptedServer;
  let reply: ScriptedReply;
  let nowMs: number;
  let said: string[];
  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(() => close());
  afterEach(() => server.close());
  beforeEach(async () => {
    nowMs = startMs;
    said = [];
    reply = { status: 204 };
    server = await startScriptedServer(() => reply);
    await firestore.recursiveDelete(firestore.collection('provider_copies'));
  });

  function settings(keepProviderCopies = false): CopySettings {
    const now = () => nowMs;
    return {
      providers: new Map([['runwayml', providerAt(server.baseUrl)]]),
      copies: new ProviderCopyStore({ firestore, now }),
      keepProviderCopies,
      logger: {
        info: (text) => said.push(text),
        warn: (text) => said.push(text),
        error: (text) => said.push(text),
      },
      now,
    };
  }
  const sweep = (generation: Generation | null, keep = false) =>
    sweepCopies({ ...settings(keep), store: { load: () => Promise.resolve(generation) } }, never);
  const deletions = () =>
    server.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
  const onTheList = async () => (await settings().copies.load(operation)) !== null;
  /** Its video came from the operation above. */
  const inPhase = (phase: 'rendering' | 'completed'): Generation => {
    const generation = aGenerationIn(phase);
    const attempts = generation.attempts.map((attempt) => ({ ...attempt, operation }));
    return { ...generation, attempts };
  };

  it('are deleted once the video is published', async () => {
    await noteCopy(operation, 'g1', settings());
    const published = inPhase('completed');
    await deleteAttemptCopy(published, { type: 'delete-copy', attempt: 1 }, settings(), never);
    expect(deletions()).toEqual(['/v1/tasks/task_1', '/v1/tasks/task_2']);
    expect(await onTheList()).toBe(false);
    // Safe to repeat: what is gone is gone.
    reply = { status: 404, body: { error: 'Task not found' } };
    await deleteAttemptCopy(published, { type: 'delete-copy', attempt: 1 }, settings(), never);
    expect(await onTheList()).toBe(false);
  });

  it('stay where they are to be kept, unless nobody will fetch them', async () => {
    await noteCopy(operation, 'g1', settings());
    const published = inPhase('completed');
    await deleteAttemptCopy(published, { type: 'delete-copy', attempt: 1 }, settings(true), never);
    expect(await onTheList()).toBe(false);
    // The publication crashed before it could say so.
    await noteCopy(operation, 'g1', settings());
    nowMs += 25 * hourMs;
    await sweep(published, true);
    expect(await onTheList()).toBe(false);
    expect(deletions()).toEqual([]);

    await deleteAttemptCopy(
      published,
      { type: 'abandon-order', attempt: 1 },
      settings(true),
      never,
    );
    expect(deletions()).toHaveLength(2);
  });

  it('are tried again later when a deletion fails, and left after nine tries', async () => {
    reply = { status: 503, body: 'No.' };
    await deleteCopy(operation, 'g1', settings(), never);
    await sweep(null);
    expect(deletions()).toHaveLength(1);
    for (let tries = 2; tries <= 9; tries += 1) {
      nowMs += 24 * hourMs;
      await sweep(null);
      expect(deletions()).toHaveLength(tries);
      expect(await onTheList()).toBe(tries < 9);
    }
    expect(said.at(-1)).toBe('copy left at its provider');
  });

  it('are gone for good when a later try works', async () => {
    reply = 'hang-up';
    await deleteCopy(operation, 'g1', settings(), never);
    nowMs += 10 * 60_000;
    reply = { status: 204 };
    await sweep(inPhase('completed'));
    expect(await onTheList()).toBe(false);
  });

  it('are found by the sweeper where a crash forgot them, but not while they are needed', async () => {
    await noteCopy(operation, 'g1', settings());
    await sweep(inPhase('rendering'));
    nowMs += 25 * hourMs;
    await sweep(inPhase('rendering'));
    expect(deletions()).toEqual([]);
    nowMs += 25 * hourMs;
    await sweep(inPhase('completed'));
    expect(deletions()).toHaveLength(2);
    expect(await onTheList()).toBe(false);
  });

  it('wait for a provider that is not among the configured ones just now', async () => {
    const without = { ...settings(), providers: new Map() };
    await deleteCopy(operation, 'g1', without, never);
    expect(await onTheList()).toBe(true);
    expect(said).toEqual(['copy not deleted yet']);
  });

  it('change nothing of the video when they are gone and somebody still asks', () => {
    const published = inPhase('completed');
    const late: News[] = [
      { type: 'task-ran', atMs: startMs + hourMs },
      {
        type: 'provider-said',
        atMs: startMs + hourMs,
        attempt: 1,
        said: { state: 'failed', kind: 'render-failed', message: 'It is gone.' },
      },
      {
        type: 'provider-said',
        atMs: startMs + hourMs,
        attempt: 1,
        said: { state: 'ready', videoUrl: 'https://files.example/v1.mp4' },
      },
    ];
    for (const news of late) {
      expect(transition(published, news)).toEqual({ generation: published, commands: [] });
    }
    expect(after(published, ...late)).toBe(published);
  });
});
