import { ProviderError } from '../provider-error.ts';
import type { HeygenEndpoint, HeygenEndpoints, RegisteredEndpoint } from './heygen-endpoints.ts';

export type EndpointCommand =
  | { command: 'list' }
  | { command: 'register'; url: string }
  | { command: 'rotate'; id: string | null; url: string | null; inPlace: boolean }
  | { command: 'delete'; id: string; last: boolean };

/** A request that makes no sense, or would lose deliveries, said to the person at the terminal. */
export class CommandRefused extends Error {}

const secretsWords =
  'HEYGEN_WEBHOOK_SECRETS (a comma-separated list: firebase functions:secrets:set)';

/** Carries out one command; the answer is what the person at the terminal reads. */
export async function runEndpointCommand(
  command: EndpointCommand,
  endpoints: HeygenEndpoints,
  signal: AbortSignal,
): Promise<string[]> {
  switch (command.command) {
    case 'list': {
      const found = await endpoints.list(signal);
      return found.length === 0 ? ['HeyGen reports to nobody.'] : found.map(describe);
    }
    case 'register':
      return await register(command.url, endpoints, signal);
    case 'rotate':
      return await rotate(command, endpoints, signal);
    case 'delete':
      return await remove(command, endpoints, signal);
  }
}

async function register(
  url: string,
  endpoints: HeygenEndpoints,
  signal: AbortSignal,
): Promise<string[]> {
  requireAddress(url);
  const there = (await endpoints.list(signal)).find((endpoint) => endpoint.url === url);
  if (there) {
    throw new CommandRefused(
      `${there.id} reports to ${url} already. Its secret is not shown again; rotate it if it is lost.`,
    );
  }
  const made = await sayWhenUnsure(endpoints.register(url, signal));
  return [
    `Registered ${made.id} for ${url}.`,
    ...secretLines(made.secret),
    `Add it to ${secretsWords} and deploy. Until then its deliveries are refused, and HeyGen repeats them for 24 hours.`,
  ];
}

/** Two endpoints for a while: whatever happens, one of both secrets is known where it is checked. */
async function rotate(
  { id, url, inPlace }: Extract<EndpointCommand, { command: 'rotate' }>,
  endpoints: HeygenEndpoints,
  signal: AbortSignal,
): Promise<string[]> {
  const old = pick(await endpoints.list(signal), id, url);
  if (inPlace) {
    const { secret } = await sayWhenUnsure(endpoints.rotateInPlace(old.id, signal));
    return [
      `The secret of ${old.id} is another one now; the old one is worthless already.`,
      ...secretLines(secret),
      `Put it into ${secretsWords} in place of the old one and deploy now. Deliveries until then are refused, and HeyGen repeats them for 24 hours.`,
    ];
  }
  const address = url ?? old.url;
  requireAddress(address);
  const made = await sayWhenUnsure(endpoints.register(address, signal));
  return [
    `Registered ${made.id} beside ${old.id}, for ${address}.`,
    ...secretLines(made.secret),
    `1. Add it to ${secretsWords}, beside the old one, and deploy.`,
    `2. Then: npm run webhook:heygen -- delete --id ${old.id}`,
    '3. Then take the old secret out of the list and deploy again.',
    'Until step 2 every event arrives twice and is counted once.',
  ];
}

async function remove(
  { id, last }: Extract<EndpointCommand, { command: 'delete' }>,
  endpoints: HeygenEndpoints,
  signal: AbortSignal,
): Promise<string[]> {
  const all = await endpoints.list(signal);
  const target = pick(all, id, null);
  if (all.length === 1 && !last) {
    throw new CommandRefused(
      `${target.id} is the only endpoint: without it finished videos are found by polling alone. Say --last if that is meant.`,
    );
  }
  await endpoints.delete(target.id, signal);
  return [`Deleted ${target.id}, which reported to ${target.url}.`];
}

function pick(
  all: readonly HeygenEndpoint[],
  id: string | null,
  url: string | null,
): HeygenEndpoint {
  const found = all.filter((endpoint) => (id === null ? endpoint.url === url : endpoint.id === id));
  const [only, ...others] = found;
  if (!only) throw new CommandRefused(`There is no endpoint ${id ?? `for ${url}`}.`);
  if (others.length === 0) return only;
  const ids = found.map((endpoint) => endpoint.id).join(', ');
  throw new CommandRefused(
    `Several endpoints report to ${url}: ${ids}. Is a rotation unfinished? Otherwise say --id.`,
  );
}

/** The person cannot know whether there is a new secret, so they are told how to find out. */
async function sayWhenUnsure(made: Promise<RegisteredEndpoint>): Promise<RegisteredEndpoint> {
  try {
    return await made;
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'unknown-outcome') throw error;
    throw new CommandRefused(
      'HeyGen did not say whether it did this. List the endpoints; delete one whose secret you never saw, or rotate it in place.',
      { cause: error },
    );
  }
}

/** HeyGen wants TLS; a loopback address is for its stand-in. */
function requireAddress(url: string): void {
  const { protocol, hostname, username, password, hash } = URL.parse(url) ?? {};
  const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
  if (!isSafe || username || password || hash) {
    throw new CommandRefused(
      `${JSON.stringify(url)} is no https address for webhooks, such as https://…/videoGenerationWebhook/heygen.`,
    );
  }
}

function secretLines(secret: string): string[] {
  return ['Its secret, shown this once:', '', `  ${secret}`, ''];
}

function describe({ id, url, events, status, createdAt }: HeygenEndpoint): string {
  const facts = [events?.join(', ') ?? 'all events', status, createdAt?.slice(0, 10)];
  return `${id}  ${url}  (${facts.filter(Boolean).join('; ')})`;
}
