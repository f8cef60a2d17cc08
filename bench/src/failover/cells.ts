import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { Cell, RemoteName, Trouble } from './cell.ts';

/** Who comes after whom when all are there. */
const lineOf = { heygen: 'did', runwayml: 'heygen', did: 'heygen' } as const;

type Short = [
  name: string,
  fault: string,
  kind: ProviderErrorKind,
  more?: Partial<Trouble> & { calls?: number },
];

/** The first one fails with this kind for good, the next one makes the video. */
function switches(first: RemoteName, cells: Short[]): Cell[] {
  return cells.map(([name, fault, kind, { calls, ...more } = {}]) => ({
    name: `${first}: ${name}`,
    first,
    troubles: [{ at: first, fault, times: null, ...more }],
    path: [
      [first, kind],
      [lineOf[first], null],
    ],
    end: 'completed',
    ...(calls !== undefined && { orderCalls: calls }),
  }));
}

/** The trouble passes: the first one makes the video in the same attempt. */
function recovers(
  first: RemoteName,
  cells: [name: string, fault: string, calls?: number, times?: number][],
): Cell[] {
  return cells.map(([name, fault, calls, times]) => ({
    name: `${first}: ${name}`,
    first,
    troubles: [{ at: first, fault, ...(times !== undefined && { times }) }],
    path: [[first, null]],
    end: 'completed',
    ...(calls !== undefined && { orderCalls: calls }),
  }));
}

function refusesContent(first: RemoteName, name: string, fault: string): Cell {
  return {
    name: `${first}: ${name}`,
    first,
    troubles: [{ at: first, fault, times: null }],
    path: [[first, 'rejected-content']],
    end: 'failed',
  };
}

const heygen: Cell[] = [
  ...switches('heygen', [
    ['key not accepted (401)', '401', 'bad-credentials', { calls: 1 }],
    ['wallet empty (402)', '402', 'out-of-credit', { calls: 1 }],
    ['rate limit for good (429)', '429-rate', 'rate-limited', { calls: 3 }],
    ['concurrency full for good (429)', '429-concurrency', 'concurrency-full', { calls: 3 }],
    ['500 on every order', '500', 'unavailable', { calls: 3 }],
    ['503 with a page on every order', '503-html', 'unavailable', { calls: 3 }],
    ['render fails', 'render-failed', 'render-failed'],
    ['stuck for ever', 'stuck', 'stuck'],
    ['black video', 'black-video', 'poor-quality'],
    ['silent video', 'silent-video', 'poor-quality'],
    ['address always expired', 'expired-url', 'asset-expired'],
    ['down altogether', 'outage', 'unavailable', { calls: 3 }],
  ]),
  ...recovers('heygen', [
    ['rate limit once', '429-rate', 2],
    ['concurrency full once', '429-concurrency', 2],
    ['500 once', '500', 2],
    ['503 page once', '503-html', 2],
    ['answer to the order lost', 'lost-answer', 2],
    ['order answered too late', 'slow-create'],
    ['completed without an address', 'no-url'],
    ['file late', 'late-file'],
    ['status 500 twice', 'status-500', 1, 2],
    ['status page twice', 'status-503-html', 1, 2],
    ['status 429 once', 'status-429'],
  ]),
  refusesContent('heygen', 'content policy', 'content-policy'),
];

const runwayml: Cell[] = [
  ...switches('runwayml', [
    ['key not accepted (401)', '401', 'bad-credentials', { calls: 1 }],
    ['too few credits (400 in words)', 'out-of-credit', 'out-of-credit', { calls: 1 }],
    ['daily quota used up (429)', '429-rate', 'rate-limited'],
    ['500 though it began', 'error-after-accept', 'unknown-outcome', { calls: 1 }],
    ['answer to the order lost', 'lost-answer', 'unknown-outcome', { calls: 1 }],
    ['no answer at all', 'hang', 'unknown-outcome', { calls: 1 }],
    ['task fails: INTERNAL', 'render-failed', 'render-failed', { value: 'INTERNAL' }],
    [
      'task fails: BAD_OUTPUT',
      'render-failed',
      'render-failed',
      { value: 'INTERNAL.BAD_OUTPUT.CODE01' },
    ],
    [
      'task fails: THIRD_PARTY',
      'render-failed',
      'render-failed',
      { value: 'THIRD_PARTY.UNAVAILABLE' },
    ],
    ['task fails: ASSET.INVALID', 'render-failed', 'invalid-order', { value: 'ASSET.INVALID' }],
    ['task cancelled', 'cancelled', 'render-failed'],
    ['never starts', 'stuck', 'stuck'],
    ['stuck at 97 %', 'stuck-progress', 'stuck'],
    ['silent video', 'silent-video', 'poor-quality'],
    ['black video', 'black-video', 'poor-quality'],
    ['wrong length', 'wrong-length', 'poor-quality'],
    ['address always expired', 'expired-url', 'asset-expired'],
    ['down altogether', 'outage', 'unavailable'],
  ]),
  ...recovers('runwayml', [
    ['throttled for a while', 'throttled'],
    ['succeeded without output', 'no-url'],
    ['file late', 'late-file'],
    ['status 500 twice', 'status-500', 1, 2],
    ['status page twice', 'status-503-html', 1, 2],
    ['status 429 once', 'status-429'],
  ]),
  refusesContent('runwayml', 'text refused while it works', 'moderated-text'),
];

const did: Cell[] = [
  ...switches('did', [
    ['key not accepted (401)', '401', 'bad-credentials', { calls: 1 }],
    ['no credits (402)', '402', 'out-of-credit', { calls: 1 }],
    ['plan lacks the feature (403)', '403-plan', 'unsupported-option', { calls: 1 }],
    ['malformed key: 500 everywhere', 'malformed-key', 'unavailable'],
    ['rate limit for good', '429-rate', 'rate-limited', { calls: 3 }],
    ['500 on every order', '500', 'unavailable', { calls: 3 }],
    ['face taken for a celebrity (451)', 'celebrity', 'unsupported-option', { calls: 1 }],
    ['render fails: FaceError', 'render-failed', 'unsupported-option', { value: 'FaceError' }],
    ['render fails: UnknownError', 'render-failed', 'render-failed', { value: 'UnknownError' }],
    ['never starts', 'never-starts', 'stuck'],
    ['stuck', 'stuck', 'stuck'],
    ['black video', 'black-video', 'poor-quality'],
    ['silent video', 'silent-video', 'poor-quality'],
    ['wrong aspect', 'wrong-aspect', 'poor-quality'],
    ['address always expired', 'expired-url', 'asset-expired'],
    ['down altogether', 'outage', 'unavailable'],
  ]),
  ...recovers('did', [
    ['504 and the job is there', '504-created', 2],
    ['504 and there is no job', '504-not-created', 2],
    ['answer to the order lost', 'lost-answer', 2],
    ['order answered too late', 'slow-create', 2],
    ['rate limit once, without Retry-After', '429-bare', 2],
    ['500 once', '500', 2],
    ['done without an address', 'no-url'],
    ['file late', 'late-file'],
    ['status 500 twice', 'status-500', 1, 2],
    ['connection reset on a look', 'status-reset'],
  ]),
  refusesContent('did', 'text moderated (451)', 'content-policy'),
  refusesContent('did', 'rejected while it works', 'rejected'),
];

const everything: Cell[] = [
  {
    name: 'all three down: our own renderer',
    first: 'heygen',
    troubles: (['heygen', 'runwayml', 'did'] as const).map((at) => ({
      at,
      fault: 'outage',
      times: null,
    })),
    path: [
      ['heygen', 'unavailable'],
      ['did', 'unavailable'],
      ['runwayml', 'unavailable'],
      ['inhouse', null],
    ],
    end: 'completed',
  },
  {
    name: 'all three make bad videos: our own renderer',
    first: 'did',
    troubles: (['heygen', 'runwayml', 'did'] as const).map((at) => ({
      at,
      fault: 'black-video',
      times: null,
    })),
    path: [
      ['did', 'poor-quality'],
      ['heygen', 'poor-quality'],
      ['runwayml', 'poor-quality'],
      ['inhouse', null],
    ],
    end: 'completed',
  },
  ...(['heygen', 'did'] as const).flatMap((first): Cell[] => [
    {
      name: `${first}: our instance crashes before the call`,
      first,
      troubles: [],
      crash: 'before-call',
      path: [[first, null]],
      end: 'completed',
    },
    {
      name: `${first}: our instance crashes with the answer in hand`,
      first,
      troubles: [],
      crash: 'after-call',
      path: [[first, null]],
      end: 'completed',
      orderCalls: 2,
    },
  ]),
  {
    name: 'runwayml: our instance crashes with the answer in hand',
    first: 'runwayml',
    troubles: [],
    crash: 'after-call',
    path: [['runwayml', null]],
    end: 'completed',
    orderCalls: 2,
  },
];

export const cells: readonly Cell[] = [...heygen, ...runwayml, ...did, ...everything];
