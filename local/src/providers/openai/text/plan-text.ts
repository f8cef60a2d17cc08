import type { TextFault } from '../faults.ts';
import type { ReasoningEffort } from '../models.ts';
import { countTokens } from '../usage.ts';

/** How a text call ends. */
export type TextOutcome =
  | { type: 'text'; text: string; reasoningTokens: number }
  | { type: 'refusal'; refusal: string; reasoningTokens: number }
  | {
      type: 'incomplete';
      reason: 'max_output_tokens' | 'content_filter';
      /** As far as the model came. */
      text: string;
      reasoningTokens: number;
    };

/** Tokens spent thinking; they count against `max_output_tokens`. */
const thinking: Record<ReasoningEffort, number> = {
  none: 0,
  minimal: 16,
  low: 64,
  medium: 256,
  high: 1024,
  xhigh: 2048,
  max: 4096,
};

/** What becomes of a text: a limit that is too low cuts it, as a fault may. */
export function planText(
  text: string,
  effort: ReasoningEffort,
  mostTokens: number,
  faults: ReadonlySet<TextFault>,
): TextOutcome {
  const reasoningTokens = thinking[effort];
  if (faults.has('refusal')) {
    const refusal = 'I’m sorry, but I can’t help with that request.';
    return { type: 'refusal', refusal, reasoningTokens };
  }
  const halfWay = text.slice(0, Math.floor(text.length / 2));
  if (faults.has('content-filter')) {
    return { type: 'incomplete', reason: 'content_filter', text: halfWay, reasoningTokens };
  }
  const left = Math.max(0, mostTokens - reasoningTokens);
  if (faults.has('incomplete') || countTokens(text) > left) {
    const reached = left < countTokens(text) ? text.slice(0, left * 4) : halfWay;
    const spent = Math.min(reasoningTokens, mostTokens);
    return {
      type: 'incomplete',
      reason: 'max_output_tokens',
      text: reached,
      reasoningTokens: spent,
    };
  }
  return { type: 'text', text, reasoningTokens };
}
