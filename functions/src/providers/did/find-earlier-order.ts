import { ProviderError } from '../provider-error.ts';
import { didError, type DidApi } from './did-api.ts';
import { searchDelayMs } from './did-errors.ts';
import { operationIdOf, type DidProduct } from './did-reference.ts';
import { readDidPage } from './did-wire.ts';

const pageSize = 100;
/** Two thousand orders of one product: in an account that keeps more, a repeat orders nothing. */
const maxPages = 20;

/**
 * The operation an earlier call of this attempt left behind; null only when the whole list was read
 * and holds none. Whatever stands in the way is thrown: a doubtful list must not lead to a second order.
 */
export async function findEarlierOrder(
  api: DidApi,
  products: readonly DidProduct[],
  userData: string,
  signal: AbortSignal,
): Promise<string | null> {
  for (const product of products) {
    const id = await findInProduct(api, product, userData, signal);
    if (id !== null) return operationIdOf(product, id);
  }
  return null;
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
  throw undecided('D-ID’s list of orders has no end.');
}

async function readPage(
  api: DidApi,
  product: DidProduct,
  token: string | undefined,
  signal: AbortSignal,
) {
  const query = new URLSearchParams({ limit: String(pageSize), ...(token && { token }) });
  try {
    const reply = await api.send('read', 'GET', `/${product}?${query.toString()}`, signal);
    api.expectSuccess(reply, 'read');
    const page = readDidPage(reply.body, product);
    if (page) return page;
  } catch (cause) {
    // A wrong key would not let us order either, and waiting has its own reason.
    if (!(cause instanceof ProviderError)) throw cause;
    if (cause.kind === 'bad-credentials' || cause.kind === 'rate-limited') throw cause;
    throw undecided('D-ID could not be searched for an earlier order.', cause);
  }
  throw undecided('D-ID’s list of orders could not be read.');
}

function undecided(message: string, cause?: ProviderError): ProviderError {
  const retryAfterMs = Math.max(searchDelayMs, cause?.retryAfterMs ?? 0);
  return didError('unknown-outcome', message, { cause, retryAfterMs });
}
