import { paceFactor } from '../../platform/speaking-pace.ts';
import {
  startScriptedServer,
  type ReceivedRequest,
  type ScriptedReply,
} from '../../testing/scripted-server.ts';
import type { Narration } from '../assembly/narration.ts';
import {
  describeProviderContract,
  type ProviderRig,
  type WorldSituation,
} from '../provider-contract.ts';
import type { VideoOrder } from '../video-provider.ts';
import type { RunwayProductSettings } from './runwayml-provider.ts';
import { fixture, isCreate, providerAt, speech } from './testing/runway-rig.ts';

const everywhere: Partial<Record<WorldSituation, ScriptedReply>> = {
  'wrong-key': { status: 401, body: fixture('error.unauthorized') },
  'too-many-requests': { status: 429, body: fixture('error.daily-quota') },
  broken: { status: 503, body: '<html>Service unavailable</html>' },
  unreadable: { status: 200, body: '<html>Welcome</html>' },
  silent: 'silence',
  'hanging-up': 'hang-up',
};

const onLook: Partial<Record<WorldSituation, ScriptedReply>> = {
  finished: { status: 200, body: fixture('task.succeeded') },
  'finished-without-address': { status: 200, body: fixture('task.succeeded-without-output') },
  failed: { status: 200, body: fixture('task.failed') },
  'saying-something-new': { status: 200, body: fixture('task.not-known-yet') },
};

function runwayAnswer(
  situation: WorldSituation,
  request: ReceivedRequest,
  newId: () => string,
): ScriptedReply {
  const common = everywhere[situation];
  if (common) return common;
  if (isCreate(request)) {
    if (situation === 'out-of-credit') {
      return { status: 400, body: fixture('error.not-enough-credits') };
    }
    return { status: 200, body: { ...fixture('created.scene'), id: newId() } };
  }
  if (request.path === '/v1/organization') {
    const empty = situation === 'out-of-credit';
    return { status: 200, body: fixture(empty ? 'organization.no-credits' : 'organization') };
  }
  if (request.path.startsWith('/v1/avatars?')) {
    const page = request.path.includes('cursor=') ? 'avatars.last-page' : 'avatars.first-page';
    return { status: 200, body: fixture(page) };
  }
  if (situation === 'forgetful') return { status: 404, body: fixture('error.task-not-found') };
  if (request.method === 'DELETE') return { status: 204 };
  return onLook[situation] ?? { status: 200, body: fixture('task.running') };
}

const situations: WorldSituation[] = [
  'working',
  'unreachable',
  'out-of-credit',
  'forgetful',
  ...(Object.keys({ ...everywhere, ...onLook }) as WorldSituation[]),
];

/** Everything of an order that leaves the provider: the calls, and what is asked of our own voices. */
function rigOf(product: RunwayProductSettings): () => Promise<ProviderRig> {
  return async () => {
    let situation: WorldSituation = 'working';
    let ids = 0;
    let spoken: VideoOrder | undefined;
    let startsBefore = 0;
    const server = await startScriptedServer((request) =>
      runwayAnswer(situation, request, () => `task_${(ids += 1)}`),
    );
    const starts = () => server.requests.filter(isCreate);
    const narrate = (order: VideoOrder): Promise<Narration> => {
      spoken = order;
      startsBefore = starts().length;
      return Promise.resolve(narrationOf(order));
    };
    return {
      provider: providerAt(server.baseUrl, { product, narrate }),
      arrange: async (next) => {
        situation = next;
        if (next === 'unreachable') await server.close();
      },
      latestOrder: () => ({
        // Another attempt is another seed, whatever was chosen.
        bodies: starts()
          .slice(startsBefore)
          .map(({ body }) => ({ ...(body as object), seed: 0 })),
        voice: spoken && voiceOf(spoken),
        // A talking head has no style, background or shape of its own: the assembly gives it those
        // of the order when it frames it. Scenes have to show them themselves.
        frame: product.name === 'speech' && spoken && frameOf(spoken),
      }),
      startsSeen: () => starts().length,
      close: () => server.close(),
    };
  };
}

function voiceOf({ options: { presenter, pace, captions } }: VideoOrder) {
  return { presenter, pace, captions };
}

function frameOf({ options: { style, background, aspectRatio } }: VideoOrder) {
  return { style, background, aspectRatio };
}

function narrationOf({ sentences, options }: VideoOrder): Narration {
  const sentenceSeconds = sentences.map(() => 4.7 / paceFactor[options.pace]);
  const seconds = sentenceSeconds.reduce((sum, each) => sum + each, 0);
  return {
    path: 'generations/gen_123/attempt-1-narration.m4a',
    captionsPath: options.captions ? 'generations/gen_123/attempt-1-narration.vtt' : null,
    seconds,
    sentenceSeconds,
    parts: [
      {
        data: Buffer.from('sound'),
        mediaType: 'audio/mp4',
        seconds,
        sentences: [0, sentences.length],
      },
    ],
  };
}

describeProviderContract('RunwayML with a speaker', situations, rigOf(speech));
describeProviderContract(
  'RunwayML with scenes',
  situations,
  rigOf({ name: 'scenes', model: 'gen4.5' }),
);
