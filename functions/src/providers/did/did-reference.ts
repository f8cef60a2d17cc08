// How orders are named. Ids at D-ID are opaque: some products give prefixed ones, others plain UUIDs
// (D-ID's OpenAPI description 4.2.1, read 2026-11-22), so the product is kept beside them.

export const didProducts = ['expressives', 'clips', 'talks'] as const;
export type DidProduct = (typeof didProducts)[number];

/** The id of an operation: D-ID's own for an expressive, `clips/…` and `talks/…` for the others. */
export function operationIdOf(product: DidProduct, id: string): string {
  return product === 'expressives' ? id : `${product}/${id}`;
}

export function readOperationId(operationId: string): { product: DidProduct; id: string } {
  const [, product, id] = /^(clips|talks)\/(.+)$/s.exec(operationId) ?? [];
  return product && id
    ? { product: product as DidProduct, id }
    : { product: 'expressives', id: operationId };
}

export type DidReference = { generationId: string; attempt: number; product: DidProduct };

const generationIdPattern = /^[A-Za-z0-9_-]{1,100}$/;

/** Ours come without dots and slashes; whatever else could not be read back out of an address. */
export function isGenerationId(value: string): boolean {
  return generationIdPattern.test(value);
}

/** Kept by D-ID with the video and given back by it: how a lost order is found. Nothing personal. */
export function buildUserData(order: { generationId: string; attempt: number }): string {
  return `${order.generationId}:${order.attempt}`;
}

/** What a webhook's address says of the order: `gen_1.2`, and the product where it is another one. */
export function buildReference({ generationId, attempt, product }: DidReference): string {
  const suffix = product === 'expressives' ? '' : `.${product}`;
  return `${generationId}.${attempt}${suffix}`;
}

export function readReference(text: string): DidReference | null {
  const [, generationId, attempt, product = 'expressives'] =
    /^([A-Za-z0-9_-]{1,100})\.([1-9]\d{0,5})(?:\.(clips|talks))?$/.exec(text) ?? [];
  if (!generationId || !attempt) return null;
  return { generationId, attempt: Number(attempt), product: product as DidProduct };
}
