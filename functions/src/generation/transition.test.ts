import { type ProviderErrorKind, providerErrorKindSchema } from '@cvplus/contracts/provider-error';
import { type Phase, phases } from '@cvplus/contracts/video-introduction';
import { describe, expect, it } from 'vitest';
import {
  aGenerationIn,
  aQueuedGeneration,
  aScript,
  after,
  assessment,
  candidate,
  candidates,
  someCards,
  someMedia,
  startMs,
} from '../testing/generations.ts';
import { assumedUsd } from './attempt-cost.ts';
import { currentAttempt, type Generation, generationSchema, hasEnded } from './generation.ts';
import { type News, newsSchema } from './news.ts';
import { transition } from './transition.ts';

const laterMs = startMs + 70_000;
const farMs = startMs + 30 * 24 * 60 * 60 * 1000;
const ofAttempt = { atMs: laterMs, attempt: 1 };
const failure = { kind: 'unavailable', message: 'Down.' } as const;
const file = { videoPath: 'generations/g1/attempt-1.mp4', captionsPath: null, sizeBytes: 1 };

const everyNews: Record<string, News> = {
  'task-ran': { type: 'task-ran', atMs: laterMs },
  'deadline-passed': { type: 'deadline-passed', atMs: farMs },
  'script-written': {
    type: 'script-written',
    atMs: laterMs,
    script: aScript,
    cards: someCards,
    candidates,
  },
  'script-refused': {
    type: 'script-refused',
    atMs: laterMs,
    problem: { code: 'cv-gone', message: 'Gone.', advice: null },
  },
  'script-approved': { type: 'script-approved', atMs: laterMs, script: null },
  'order-begun': { type: 'order-begun', ...ofAttempt },
  // No `order-begun` has come yet where these are tried: no call is counted.
  'order-part-begun': { type: 'order-part-begun', ...ofAttempt, call: 0 },
  'order-part-taken': {
    type: 'order-part-taken',
    ...ofAttempt,
    call: 0,
    operation: { provider: 'heygen', id: 'part1' },
  },
  'order-taken': { type: 'order-taken', ...ofAttempt, operation: { provider: 'heygen', id: 'v1' } },
  'order-refused': { type: 'order-refused', ...ofAttempt, failure },
  'provider-said pending': { type: 'provider-said', ...ofAttempt, said: { state: 'pending' } },
  'provider-said ready': {
    type: 'provider-said',
    ...ofAttempt,
    said: { state: 'ready', videoUrl: 'https://files.example/v1.mp4' },
  },
  'provider-said failed': {
    type: 'provider-said',
    ...ofAttempt,
    said: { state: 'failed', kind: 'render-failed', message: 'No.' },
  },
  'provider-silent': { type: 'provider-silent', ...ofAttempt, failure },
  'provider-gone': { type: 'provider-gone', ...ofAttempt },
  'file-collected': { type: 'file-collected', ...ofAttempt, file },
  'collect-failed': { type: 'collect-failed', ...ofAttempt, failure },
  'verdict pass': { type: 'verdict-given', ...ofAttempt, assessment: assessment('pass') },
  'verdict fail': { type: 'verdict-given', ...ofAttempt, assessment: assessment('fail') },
  published: { type: 'published', ...ofAttempt, media: someMedia },
  'draft-ready': { type: 'draft-ready', atMs: laterMs, media: someMedia, voiced: true },
  'draft-failed': { type: 'draft-failed', atMs: laterMs },
  'video-rated': { type: 'video-rated', atMs: laterMs, stars: 4 },
  'user-cancelled': { type: 'user-cancelled', atMs: laterMs },
  erased: { type: 'erased', atMs: laterMs },
};

/** Where each piece of news leads from each phase. What is not listed must change nothing at all. */
const leadsTo: Partial<Record<Phase, Record<string, Phase>>> = {
  queued: {
    'task-ran': 'scripting',
    'deadline-passed': 'failed',
    'script-written': 'starting',
    'script-refused': 'failed',
  },
  scripting: {
    'deadline-passed': 'failed',
    'script-written': 'starting',
    'script-refused': 'failed',
  },
  review: { 'deadline-passed': 'cancelled', 'script-approved': 'starting' },
  starting: {
    'deadline-passed': 'waiting',
    'order-begun': 'starting',
    'order-part-begun': 'starting',
    'order-part-taken': 'starting',
    'order-taken': 'rendering',
    'order-refused': 'waiting',
    'provider-gone': 'starting',
    'draft-ready': 'starting',
    'draft-failed': 'starting',
  },
  waiting: {
    'task-ran': 'starting',
    'deadline-passed': 'starting',
    'order-taken': 'rendering',
    'draft-ready': 'waiting',
    'draft-failed': 'waiting',
  },
  rendering: {
    'deadline-passed': 'starting',
    'provider-said pending': 'rendering',
    'provider-said ready': 'collecting',
    'provider-said failed': 'starting',
    'provider-silent': 'rendering',
    'provider-gone': 'starting',
    'draft-ready': 'rendering',
    'draft-failed': 'rendering',
  },
  collecting: {
    'deadline-passed': 'starting',
    'provider-said pending': 'collecting',
    'provider-said ready': 'collecting',
    'provider-said failed': 'starting',
    'provider-silent': 'collecting',
    'provider-gone': 'starting',
    'file-collected': 'checking',
    'collect-failed': 'collecting',
    'draft-ready': 'collecting',
    'draft-failed': 'collecting',
  },
  checking: {
    'deadline-passed': 'starting',
    'verdict pass': 'publishing',
    'verdict fail': 'starting',
    'draft-ready': 'checking',
    'draft-failed': 'checking',
  },
  publishing: {
    'deadline-passed': 'starting',
    published: 'completed',
    'draft-ready': 'publishing',
    'draft-failed': 'publishing',
  },
  completed: {
    'video-rated': 'completed',
    'draft-ready': 'completed',
    'draft-failed': 'completed',
  },
  failed: { 'draft-ready': 'failed', 'draft-failed': 'failed' },
};

function expectedPhase(phase: Phase, news: string): Phase | null {
  if (news === 'erased') return phase === 'erased' ? null : 'erased';
  const ended = ['completed', 'failed', 'cancelled', 'erased'].includes(phase);
  if (news === 'user-cancelled') return ended ? null : 'cancelled';
  return leadsTo[phase]?.[news] ?? null;
}

describe('transition', () => {
  it('is tested with every kind of news there is', () => {
    const tested = new Set(Object.values(everyNews).map(({ type }) => type));
    const all = newsSchema.options.map((option) => option.shape.type.value);
    expect([...tested].sort()).toEqual([...all].sort());
  });

  describe.each(phases)('in %s', (phase) => {
    it.each(Object.keys(everyNews))('heeds or ignores: %s', (name) => {
      const before = aGenerationIn(phase);
      expect(before.phase).toBe(phase);
      const news = everyNews[name] as News;
      const frozen = deepFreeze(before);

      const { generation, commands } = transition(frozen, news);
      const expected = expectedPhase(phase, name);
      if (expected === null) {
        // A look may find work to take up again, but it changes nothing by itself.
        expect(generation).toBe(frozen);
        if (news.type !== 'task-ran') expect(commands).toEqual([]);
      } else {
        expect(generation.phase).toBe(expected);
        expect(generation).not.toBe(frozen);
        expect(generationSchema.parse(generation)).toEqual(generation);
        expect(generation.progress).toBeGreaterThanOrEqual(before.progress);
        expectSomebodyLooks(generation);
      }
    });
  });

  it('takes up the work of its phase when a task runs after a crash', () => {
    const work = (phase: Phase) =>
      transition(aGenerationIn(phase), { type: 'task-ran', atMs: startMs + 66_500 }).commands.map(
        ({ type }) => type,
      );
    expect(work('scripting')).toEqual(['write-script']);
    expect(work('starting')).toEqual(['order-draft', 'order-video']);
    expect(work('rendering')).toEqual(['ask-provider']);
    expect(work('collecting')).toEqual(['ask-provider']);
    expect(work('checking')).toEqual(['check-video']);
    expect(work('publishing')).toEqual(['publish-video']);
    expect(work('completed')).toEqual([]);
  });

  it('waits for its retry until it is due, then sends the same order under the same key', () => {
    const waiting = aGenerationIn('waiting');
    const early = transition(waiting, { type: 'task-ran', atMs: startMs + 600 });
    expect(early.generation).toBe(waiting);
    expect(early.commands).toEqual([{ type: 'look-at', atMs: waiting.nextLookMs }]);

    const due = after(waiting, { type: 'task-ran', atMs: waiting.nextLookMs ?? 0 });
    expect(due.phase).toBe('starting');
    expect(due.attempts).toHaveLength(1);
    expect(currentAttempt(due)?.idempotencyKey).toBe(currentAttempt(waiting)?.idempotencyKey);
  });

  it('heeds another rating, and not the same one again', () => {
    const rated = after(aGenerationIn('completed'), everyNews['video-rated'] as News);
    expect(rated.rating).toBe(4);
    expect(transition(rated, everyNews['video-rated'] as News).generation).toBe(rated);
    expect(after(rated, { type: 'video-rated', atMs: farMs, stars: 2 }).rating).toBe(2);
  });

  it('gives every new attempt a key of its own', () => {
    const switched = after(aGenerationIn('rendering'), everyNews['provider-said failed'] as News);
    expect(switched.attempts.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'g1:heygen:1',
      'g1:inhouse:2',
    ]);
  });

  it('ignores news of an attempt that is over', () => {
    const switched = after(aGenerationIn('rendering'), everyNews['provider-said failed'] as News);
    const late = transition(switched, everyNews['provider-said ready'] as News);
    expect(late.generation).toBe(switched);
  });

  describe('with a video that was given up for lost', () => {
    const ownRender = { provider: 'inhouse', id: 'own' } as const;
    const stuck = after(aGenerationIn('rendering'), everyNews['deadline-passed'] as News, {
      type: 'order-taken',
      atMs: farMs,
      attempt: 2,
      operation: ownRender,
    });
    const lateNews: News = { ...(everyNews['provider-said ready'] as News), atMs: farMs };

    it('goes on asking for it while another engine renders', () => {
      expect(currentAttempt(stuck)?.provider).toBe('inhouse');
      const { commands } = transition(stuck, { type: 'task-ran', atMs: farMs });
      expect(commands).toEqual([
        { type: 'ask-provider', attempt: 1 },
        { type: 'ask-provider', attempt: 2 },
      ]);
    });

    it('takes it when it comes after all, and pays nothing for it again', () => {
      const { generation, commands } = transition(stuck, lateNews);
      expect(generation.phase).toBe('collecting');
      expect(currentAttempt(generation)).toMatchObject({
        number: 3,
        provider: 'heygen',
        idempotencyKey: 'g1:heygen:1',
        costUsd: 0,
      });
      expect(commands.map(({ type }) => type)).toEqual([
        'settle-attempt',
        'abandon-order',
        'collect-file',
      ]);
      expect(generationSchema.parse(generation)).toEqual(generation);
    });

    it('has it deleted when the generation ends without it', () => {
      const { commands } = transition(stuck, { type: 'user-cancelled', atMs: farMs });
      expect(commands).toContainEqual({ type: 'abandon-order', attempt: 1 });
      const taken = transition(stuck, lateNews).generation;
      const { commands: then } = transition(taken, { type: 'user-cancelled', atMs: farMs });
      const deleted = then.filter(({ type }) => type === 'abandon-order');
      expect(deleted).toEqual([{ type: 'abandon-order', attempt: 3 }]);
    });

    it('returns to the engine that made way for it when it does not pass its check', () => {
      const taken = after(
        stuck,
        lateNews,
        { type: 'file-collected', atMs: farMs, attempt: 3, file },
        { type: 'verdict-given', atMs: farMs, attempt: 3, assessment: assessment('fail') },
      );
      expect(currentAttempt(taken)?.provider).toBe('inhouse');
      expect(transition(taken, lateNews).generation).toBe(taken);
    });

    it('leaves it at its provider instead of deleting it', () => {
      const { commands } = transition(
        aGenerationIn('rendering'),
        everyNews['deadline-passed'] as News,
      );
      expect(commands).toContainEqual({ type: 'settle-attempt', attempt: 1 });
      expect(commands).not.toContainEqual({ type: 'abandon-order', attempt: 1 });
    });
  });

  describe('what may exist at a provider with keys', () => {
    const begun = everyNews['order-begun'] as News;
    const refused = (kind: ProviderErrorKind): News => ({
      type: 'order-refused',
      ...ofAttempt,
      failure: { kind, message: 'Its answer.' },
    });
    const costUsd = 0.5;
    const calledOnce = after(
      aQueuedGeneration(),
      {
        type: 'script-written',
        atMs: laterMs,
        script: aScript,
        cards: someCards,
        candidates: [{ ...candidate('heygen'), costUsd }, candidate('inhouse')],
      },
      begun,
    );
    const bookedUsd = ({ attempts: [attempt] }: Generation) => attempt && assumedUsd(attempt);

    it.each(providerErrorKindSchema.options)('is told by what it answered: %s', (kind) => {
      const answered = after(calledOnce, refused(kind));
      const isOpen = ['unknown-outcome', 'timed-out', 'unreadable-reply'].includes(kind);
      expect(answered.attempts[0]?.callOpen).toBe(isOpen);
      expect(bookedUsd(answered)).toBe(isOpen ? costUsd : 0);
    });

    it.each(['rate-limited', 'out-of-credit', 'bad-credentials'] as const)(
      'is not closed by a refusal of its repeat: %s',
      (kind) => {
        const waiting = after(calledOnce, refused('unreadable-reply'));
        const again = after(waiting, { type: 'task-ran', atMs: waiting.nextLookMs ?? NaN }, begun);
        expect(again).toMatchObject({ phase: 'starting', attempts: [{ orderCalls: 2 }] });
        const answered = after(again, refused(kind));
        expect(answered.attempts[0]?.callOpen).toBe(true);
        expect(bookedUsd(answered)).toBe(costUsd);
      },
    );
  });

  describe('with an order of several calls at a provider without keys', () => {
    const keyless = after(aQueuedGeneration(), {
      type: 'script-written',
      atMs: laterMs,
      script: aScript,
      cards: someCards,
      candidates: [{ ...candidate('runwayml'), idempotentStarts: false }, candidate('inhouse')],
    });
    const begun = everyNews['order-begun'] as News;
    const partBegun: News = { type: 'order-part-begun', ...ofAttempt, call: 1 };
    const operation = { provider: 'runwayml', id: 'part1' } as const;
    const partTaken: News = { type: 'order-part-taken', ...ofAttempt, call: 1, operation };
    const closing = [
      { type: 'settle-attempt', attempt: 1 },
      // What it had taken so far is called off.
      { type: 'abandon-order', attempt: 1 },
    ];

    it('does not repeat a call whose answer was lost in a crash', () => {
      const interrupted = after(keyless, begun, partBegun, partTaken, partBegun);
      const { generation, commands } = transition(interrupted, begun);
      expect(generation.attempts[0]?.failure?.kind).toBe('unknown-outcome');
      expect(currentAttempt(generation)?.provider).toBe('inhouse');
      expect(commands.slice(0, 2)).toEqual(closing);
    });

    it.each([
      ['before the first call', [], null],
      ['between two calls', [partBegun, partTaken], operation],
    ])('goes on when it was interrupted %s', (_, news, known) => {
      const { generation } = transition(after(keyless, begun, ...news), begun);
      expect(generation.phase).toBe('starting');
      expect(currentAttempt(generation)).toMatchObject({
        number: 1,
        orderCalls: 2,
        callOpen: false,
        begun: known,
      });
    });

    it('heeds no calls of an instance that was overtaken by another', () => {
      const again = after(keyless, begun, begun);
      for (const news of [partBegun, partTaken]) {
        expect(transition(again, news).generation).toBe(again);
      }
    });

    it('keeps what was taken while a refused call is to be repeated, else calls it off', () => {
      const refused = (kind: 'rate-limited' | 'out-of-credit'): News => ({
        type: 'order-refused',
        ...ofAttempt,
        failure: { kind, message: 'No.' },
      });
      const ordering = after(keyless, begun, partBegun, partTaken, partBegun);
      const waiting = after(ordering, refused('rate-limited'));
      expect(waiting.phase).toBe('waiting');
      expect(currentAttempt(waiting)).toMatchObject({ begun: operation, callOpen: false });
      expect(transition(ordering, refused('out-of-credit')).commands.slice(0, 2)).toEqual(closing);
    });

    it('calls off a part when there was no time for the rest', () => {
      const ordering = after(keyless, begun, partBegun, partTaken);
      const late = transition(ordering, everyNews['deadline-passed'] as News);
      expect(late.commands.slice(0, 2)).toEqual(closing);
    });
  });

  it('has a provider forget what nobody will fetch', () => {
    const cancelled = transition(aGenerationIn('rendering'), everyNews['user-cancelled'] as News);
    expect(cancelled.commands.map(({ type }) => type)).toEqual([
      'settle-attempt',
      'abandon-order',
      'discard-collected-files',
    ]);
    const completed = transition(aGenerationIn('publishing'), everyNews['published'] as News);
    expect(completed.commands.map(({ type }) => type)).toEqual([
      'settle-attempt',
      'delete-copy',
      'discard-collected-files',
    ]);
  });

  it('counts a failed quality check as a failure of the provider and says why', () => {
    const moved = after(aGenerationIn('checking'), everyNews['verdict fail'] as News);
    expect(moved.attempts[0]?.failure).toEqual({
      kind: 'poor-quality',
      message: 'The picture is black throughout.',
    });
    expect(currentAttempt(moved)?.provider).toBe('inhouse');
  });

  it('asks for a fresh address a few times before it gives a finished file up', () => {
    let generation = aGenerationIn('collecting');
    const waits: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      generation = after(generation, everyNews['collect-failed'] as News);
      expect(generation.phase).toBe('collecting');
      waits.push((generation.nextLookMs ?? 0) - laterMs);
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(after(generation, everyNews['collect-failed'] as News).phase).toBe('starting');
  });

  it('fails with a sentence and an advice when every engine has failed', () => {
    let generation = aGenerationIn('starting');
    for (let steps = 0; steps < 50 && !hasEnded(generation); steps += 1) {
      generation = after(generation, breakIt(generation));
    }
    expect(generation.phase).toBe('failed');
    expect(generation.problem?.code).toBe('all-engines-failed');
    expect(generation.problem?.advice).not.toBeNull();
    expect(generation.attempts.map(({ provider }) => provider)).toEqual([
      'heygen',
      'inhouse',
      'inhouse',
    ]);
  });

  it('does not send refused content anywhere else', () => {
    const failed = aGenerationIn('failed');
    expect(failed.problem?.code).toBe('rejected-content');
    expect(failed.attempts).toHaveLength(1);
  });

  it('stops for review only when the owner asked for it', () => {
    expect(aGenerationIn('review').draft).toBeNull();
    const edited = { ...aScript, content: 'My own words.' };
    const approved = after(aGenerationIn('review'), {
      type: 'script-approved',
      atMs: laterMs,
      script: edited,
    });
    expect(approved.script?.content).toBe('My own words.');
    expect(approved.draft).toEqual({ status: 'rendering' });
  });

  it('does not pass a deadline before its time', () => {
    const rendering = aGenerationIn('rendering');
    const early = transition(rendering, { type: 'deadline-passed', atMs: startMs + 60_000 });
    expect(early.generation).toBe(rendering);
  });

  it('remembers when the first picture could be watched', () => {
    const drafted = after(aGenerationIn('rendering'), everyNews['draft-ready'] as News);
    expect(drafted.firstPlayableAtMs).toBe(laterMs);
    expect(aGenerationIn('completed').firstPlayableAtMs).toBe(startMs + 66_000);
  });

  it('begins with whichever engine comes first', () => {
    const begun = after(aQueuedGeneration(), {
      type: 'script-written',
      atMs: laterMs,
      script: aScript,
      cards: someCards,
      candidates: [candidate('inhouse')],
    });
    expect(currentAttempt(begun)?.provider).toBe('inhouse');
  });
});

/** Nothing can be stuck: whoever is not at an end has a next look and a deadline. */
function expectSomebodyLooks(generation: Generation): void {
  if (hasEnded(generation)) {
    expect(generation.nextLookMs).toBeNull();
    expect(generation.endedAtMs).not.toBeNull();
  } else {
    expect(generation.nextLookMs).not.toBeNull();
    expect(generation.deadlineMs).not.toBeNull();
  }
}

function breakIt(generation: Generation): News {
  const attempt = currentAttempt(generation)?.number ?? 0;
  const atMs = generation.nextLookMs ?? laterMs;
  switch (generation.phase) {
    case 'starting':
      return {
        type: 'order-taken',
        atMs,
        attempt,
        operation: { provider: 'heygen', id: `v${attempt}` },
      };
    case 'rendering':
      return {
        type: 'provider-said',
        atMs,
        attempt,
        said: { state: 'failed', kind: 'render-failed', message: 'No.' },
      };
    case 'queued':
    case 'scripting':
    case 'review':
    case 'waiting':
    case 'collecting':
    case 'checking':
    case 'publishing':
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'erased':
      return { type: 'task-ran', atMs };
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
