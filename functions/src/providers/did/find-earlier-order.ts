import { ProviderError } from '../provider-error.ts';
import type { EarlierCall } from '../video-provider.ts';
import { didError, type DidApi } from './did-api.ts';
import { searchDelayMs } from './did-errors.ts';
import { operationIdOf, type DidProduct } from './did-reference.ts';
import { readDidPage } from './did-wire.ts';

const pageSize = 100;
/** Two thousand orders of one product: in an account that keeps more, a repeat orders nothing. */
const maxPages = 20;

type Sought = {
  /** What the order was marked with. */
  userData: string;
  earlierCall: Exclude<EarlierCall, 'none'>;
};

/**
 * The operation an earlier call of this attempt left behind; null only when the whole list was read
 * and holds none. Whatever stands in the way is thrown: a doubtful list must not lead to a second order.
 */
export async function findEarlierOrder(
  api: DidApi,
  products: readonly DidProduct[],
  { userData, earlierCall }: Sought,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    for (const product of products) {
      const id = await findInProduct(api, product, userData, signal);
      if (id !== null) return operationIdOf(product, id);
    }
    return null;
  } catch (error) {
    throw error instanceof ProviderError ? failedSearch(error, earlierCall) : error;
  }
}

async function findInProduct(
  api: DidApi,
  product: DidProduct,
  userData: string,
  signal: AbortSignal,
): Promise<string | null> {
  const seen = new Set<string>();
  let token: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const { items, token: next } = await readPage(api, product, token, signal);
    // Talks do not give their name back, and `user_data` is promised in words only: either will do.
    const found = items.find((item) => item.user_data === userData || item.name === userData);
    if (found) return found.id;
    if (next === undefined) return null;
    if (seen.has(next)) break;
    seen.add(next);
    token = next;
  }
  throw didError('unreadable-reply', 'D-ID’s list of orders has no end.');
}

async function readPage(
  api: DidApi,
  product: DidProduct,
  token: string | undefined,
  signal: AbortSignal,
) {
  const query = new URLSearchParams({ limit: String(pageSize), ...(token && { token }) });
  const reply = await api.send('read', 'GET', `/${product}?${query.toString()}`, signal);
  api.expectSuccess(reply, 'read');
  const page = readDidPage(reply.body, product);
  if (!page) throw didError('unreadable-reply', 'D-ID’s list of orders could not be read.');
  return page;
}

/** It leaves open what was open before; where every call was refused, D-ID is simply not available. */
function failedSearch(cause: ProviderError, earlierCall: Sought['earlierCall']): ProviderError {
  // A wrong key would not let us order either.
  if (cause.kind === 'bad-credentials') return cause;
  const message = `D-ID could not be searched for an earlier order. ${cause.message}`;
  if (earlierCall === 'open') {
    const retryAfterMs = Math.max(searchDelayMs, cause.retryAfterMs ?? 0);
    return didError('unknown-outcome', message, { cause, retryAfterMs });
  }
  // With nothing open, the wait may be told as what it is.
  if (cause.kind === 'rate-limited') return cause;
  return didError('unavailable', message, { cause, retryAfterMs: cause.retryAfterMs });
}
