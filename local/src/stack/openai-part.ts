import type { FaultDetail, FaultName } from '../providers/openai/faults.ts';
import type { AskWhatIsSaid } from '../providers/openai/audio/transcriptions-routes.ts';
import { startOpenai } from '../providers/openai/openai-server.ts';
import type { ReceivedRequest } from '../providers/received-requests.ts';
import { openaiKey } from './environment.ts';

export type OpenaiPart = {
  /** Arms a fault for the next call it can hit, or for `times` of them; null until cleared. */
  armFault(fault: FaultName, detail?: FaultDetail & { times?: number | null }): void;
  clearFaults(): void;
  /** What the next text is, word for word. */
  replyWith(text: string): void;
  received: readonly ReceivedRequest[];
  close(): Promise<void>;
};

/** The OpenAI stand-in with the key that the functions are given. */
export async function startOpenaiPart(
  port: number,
  report: (line: string) => void,
  whatIsSaid?: AskWhatIsSaid,
): Promise<OpenaiPart> {
  const standIn = await startOpenai({ port, apiKey: openaiKey, report, whatIsSaid });
  return {
    armFault: (fault, { times = 1, ...detail } = {}) => standIn.faults.set(fault, times, detail),
    clearFaults: () => standIn.faults.clear(),
    replyWith: (text) => standIn.replies.add(text),
    received: standIn.received,
    close: () => standIn.close(),
  };
}
