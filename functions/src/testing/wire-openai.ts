import {
  type OpenaiStandIn,
  startOpenai,
} from '../../../local/src/providers/openai/openai-server.ts';

export const openAiKey = 'sk-test-key';

export type WireOpenAi = OpenaiStandIn & {
  /** With `/v1`. */
  baseUrl: string;
  /** Requests to one address so far, such as `/responses`. */
  callsTo: (path: string) => OpenaiStandIn['received'][number][];
};

/** OpenAI's strict stand-in of the local cloud, reached by the unmodified SDK. */
export async function openWireOpenAi(): Promise<WireOpenAi> {
  const standIn = await startOpenai({
    port: 0,
    apiKey: openAiKey,
    // Before any model is shut down.
    now: () => new Date('2026-11-22T09:00:00Z'),
    report: () => undefined,
  });
  const baseUrl = `http://127.0.0.1:${standIn.port}/openai/v1`;
  return Object.assign(standIn, {
    baseUrl,
    callsTo: (path: string) => standIn.received.filter((request) => request.path.endsWith(path)),
  });
}
