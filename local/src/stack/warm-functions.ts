import { startMs } from './emulators.ts';
import { functionUrl } from './environment.ts';
import { projectId } from './environment.ts';
import type { Ports } from './ports.ts';
import { untilReady } from './readiness.ts';

/** Asks for something that does not exist: the function does all but its work. */
type WarmUp = { name: string; data: Record<string, string> };

/** Used by the first seconds of a visit. */
const firstNeeded: WarmUp[] = [
  { name: 'importCv', data: { uploadId: 'warm-up' } },
  { name: 'generateVideoIntroduction', data: { jobId: 'warm-up' } },
  { name: 'advanceGeneration', data: { generationId: 'warm-up' } },
];

const soonNeeded: WarmUp = { name: 'renderVideo', data: { renderId: 'warm-up' } };

/**
 * Starts the workers of the functions and has each load its app, so that the first person does
 * not wait for it. Resolves when what is needed first has answered.
 */
export async function warmFunctions(ports: Ports): Promise<void> {
  await Promise.all(firstNeeded.map((warmUp) => answers(ports, warmUp)));
  // A failure here shows when the function is really called.
  void answers(ports, soonNeeded).catch(() => {});
}

async function answers(ports: Ports, { name, data }: WarmUp): Promise<void> {
  const ask = async () => {
    const answer = await fetch(functionUrl(ports, name), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${tokenOfNobody()}`,
      },
      body: JSON.stringify({ data }),
    });
    await answer.body?.cancel();
    // “Not found” in JSON is the function's own answer; as text it is the emulator's, which has
    // not loaded the function yet.
    const isOwn = answer.headers.get('content-type')?.includes('json') ?? answer.status === 204;
    return isOwn && answer.status < 500;
  };
  await untilReady(`The function ${name}`, ask, startMs);
}

/** Unsigned, as the auth emulator's tokens are: only functions on this machine believe it. */
function tokenOfNobody(): string {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    sub: 'warm-up',
    user_id: 'warm-up',
    aud: projectId,
    iss: `https://securetoken.google.com/${projectId}`,
    iat: seconds,
    exp: seconds + 60,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
