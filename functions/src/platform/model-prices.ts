/** US dollars per million tokens. */
type ModelPrice = { input: number; cachedInput: number; output: number };
export type ModelPrices = Readonly<Record<string, ModelPrice>>;

export type TokenUse = { input: number; cachedInput: number; output: number };

/** What a call cost; null when the model has no known price. */
export function costOf(model: string, use: TokenUse, prices: ModelPrices): number | null {
  const price = prices[model];
  if (!price) return null;
  const fresh = use.input - use.cachedInput;
  return (
    (fresh * price.input + use.cachedInput * price.cachedInput + use.output * price.output) / 1e6
  );
}

/** The most a call can cost: four characters are about a token, and every output token is used. */
export function mostItCanCost(
  model: string,
  size: { inputCharacters: number; outputTokens: number },
  prices: ModelPrices,
): number | null {
  const input = Math.ceil(size.inputCharacters / 3);
  return costOf(model, { input, cachedInput: 0, output: size.outputTokens }, prices);
}
