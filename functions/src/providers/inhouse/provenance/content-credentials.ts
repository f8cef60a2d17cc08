import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { type C2paAnswer, type C2paOrder, c2paWorker } from './c2pa-worker.ts';
import { buildCoseSignature, coseSignatureSize } from './cose-signature.ts';
import { signEs256, type SigningIdentity } from './signing-identity.ts';

/** How a video came to be, in the words of cv.iptc.org/newscodes/digitalsourcetype (read 2026-11-26). */
export type DigitalSourceType =
  'compositeSynthetic' | 'trainedAlgorithmicMedia' | 'algorithmicMedia';

export type VideoOrigin = {
  digitalSourceType: DigitalSourceType;
  /** What made it, such as `CVPlus in-house renderer`. */
  softwareAgent: string;
};

/**
 * What a file says of itself. `trusted`: unchanged, and signed by one whom the given anchors vouch
 * for; `valid`: unchanged, by a signer nobody vouches for; `invalid`: changed, or not rightly signed.
 */
export type CredentialsReport = {
  state: 'trusted' | 'valid' | 'invalid';
  /** C2PA's own codes for what is wrong, such as `assertion.bmffHash.mismatch`. */
  failures: string[];
  signer: string | null;
  digitalSourceType: string | null;
};

/** A video could not be given its credentials, or they did not hold when they were looked at. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
}

const product = { name: 'CVPlus Video Introductions', version: '1' };
const sourceTypes = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const timeoutMs = 60_000;

/**
 * Signs a finished MP4: a C2PA manifest inside the file says that it is made by a machine, and by
 * whom. Sign last: every later change of the file breaks the seal, which is its purpose. The
 * manifest holds nothing of the person the video is about.
 */
export async function addContentCredentials(
  video: Uint8Array,
  origin: VideoOrigin,
  identity: SigningIdentity,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const reserveSize = coseSignatureSize(identity.certificates);
  const order: C2paOrder = { type: 'sign', video, manifest: manifestOf(origin), reserveSize };
  const sealClaim = (claim: Uint8Array) =>
    buildCoseSignature(claim, identity.certificates, reserveSize, (bytes) =>
      signEs256(identity, bytes),
    );
  const answer = await askWorker(order, signal, sealClaim);
  if (answer.type !== 'signed') throw new CredentialsError('The video could not be signed.');
  return answer.video;
}

/** Null when the file carries no credentials. `anchorsPem` are the CAs whose word counts. */
export async function readContentCredentials(
  video: Uint8Array,
  anchorsPem: string | null,
  signal?: AbortSignal,
): Promise<CredentialsReport | null> {
  const settings = JSON.stringify(
    anchorsPem === null ? {} : { trust: { trust_anchors: anchorsPem } },
  );
  const answer = await askWorker({ type: 'read', video, settings }, signal);
  if (answer.type === 'failure') {
    if (answer.failure.includes('JumbfNotFound')) return null;
    return { state: 'invalid', failures: ['unreadable'], signer: null, digitalSourceType: null };
  }
  if (answer.type !== 'report') throw new CredentialsError('The credentials could not be read.');
  return readReport(JSON.parse(answer.report));
}

function manifestOf({ digitalSourceType, softwareAgent }: VideoOrigin): string {
  const created = {
    action: 'c2pa.created',
    digitalSourceType: sourceTypes + digitalSourceType,
    softwareAgent: { name: softwareAgent },
  };
  return JSON.stringify({
    claim_generator_info: [product],
    title: 'Video introduction',
    format: 'video/mp4',
    assertions: [
      { label: 'c2pa.actions.v2', data: { actions: [created], allActionsIncluded: true } },
    ],
  });
}

const reportSchema = z.object({
  active_manifest: z.string().nullish(),
  manifests: z.record(
    z.string(),
    z.object({
      assertions: z.array(z.object({ label: z.string(), data: z.unknown() })).nullish(),
      signature_info: z.object({ common_name: z.string().nullish() }).nullish(),
    }),
  ),
  validation_state: z.string(),
  validation_status: z.array(z.object({ code: z.string() })).nullish(),
});

const actionsSchema = z.object({
  actions: z.array(z.object({ digitalSourceType: z.string().nullish() })),
});

function readReport(json: unknown): CredentialsReport {
  const report = reportSchema.parse(json);
  const manifest = report.manifests[report.active_manifest ?? ''];
  const actions = manifest?.assertions?.find(({ label }) => label.startsWith('c2pa.actions'));
  const sourceType = actionsSchema.safeParse(actions?.data).data?.actions[0]?.digitalSourceType;
  return {
    state: stateOf(report.validation_state),
    failures: (report.validation_status ?? []).map(({ code }) => code),
    signer: manifest?.signature_info?.common_name ?? null,
    digitalSourceType: sourceType?.slice(sourceTypes.length) ?? null,
  };
}

function stateOf(said: string): CredentialsReport['state'] {
  if (said === 'Trusted') return 'trusted';
  return said === 'Valid' ? 'valid' : 'invalid';
}

/** One thread for one order: the library's memory never shrinks, so it ends with its work. */
async function askWorker(
  order: C2paOrder,
  signal?: AbortSignal,
  sealClaim?: (claim: Uint8Array) => Uint8Array,
): Promise<C2paAnswer> {
  signal?.throwIfAborted();
  const { resolve: find } = createRequire(import.meta.url);
  const workerData = {
    libraryFile: find('@contentauth/c2pa-wasm'),
    wasmFile: find('@contentauth/c2pa-wasm/c2pa.wasm'),
  };
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const worker = new Worker(`(${c2paWorker.toString()})()`, { eval: true, workerData, execArgv });
  const outcome = Promise.withResolvers<C2paAnswer>();
  const fail = (cause: unknown) =>
    outcome.reject(new CredentialsError('The credentials of the video failed.', { cause }));
  const onAbort = () => fail(signal?.reason);
  const timer = setTimeout(() => fail(new Error('It took too long.')), timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  worker.on('error', fail).on('exit', () => fail(new Error('The worker ended.')));
  worker.on('message', (answer: C2paAnswer) => {
    if (answer.type !== 'claim') return outcome.resolve(answer);
    try {
      worker.postMessage(sealClaim?.(answer.claim));
    } catch (error) {
      fail(error);
    }
  });
  worker.postMessage(order);
  try {
    return await outcome.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
