/** About four characters make a token in European languages. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

export type Usage = {
  input_tokens: number;
  input_tokens_details: { cached_tokens: number; cache_write_tokens: number };
  output_tokens: number;
  output_tokens_details: { reasoning_tokens: number };
  total_tokens: number;
};

export function buildUsage(inputTokens: number, outputTokens: number, reasoningTokens = 0): Usage {
  const output = outputTokens + reasoningTokens;
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: reasoningTokens },
    total_tokens: inputTokens + output,
  };
}
