import OpenAI from 'openai';

export type ClientSettings = {
  fetch: typeof fetch;
  /** With `/v1`. */
  baseUrl: string;
  timeoutMs: number;
};

/** Never logs: a debug line of the client would hold somebody's CV. */
export function openClient(
  { fetch: send, baseUrl, timeoutMs }: ClientSettings,
  apiKey: string,
): OpenAI {
  return new OpenAI({
    apiKey,
    baseURL: baseUrl,
    fetch: send,
    timeout: timeoutMs,
    maxRetries: 1,
    logLevel: 'off',
  });
}
