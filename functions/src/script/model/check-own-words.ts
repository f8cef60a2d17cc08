import type { OptimizedScript } from '@cvplus/contracts/script';
import { moderate } from './moderation.ts';
import { openClient, type ClientSettings } from '../../platform/openai-client.ts';

export type OwnWordsSettings = ClientSettings & {
  apiKey: () => Promise<string>;
  /** Null switches the content check off. */
  moderationModel: string | null;
};

type Checked =
  { ok: true; script: OptimizedScript } | { ok: false; problem: { code: string; message: string } };
export type OwnWordsCheck = (script: OptimizedScript) => Promise<Checked>;

const checkTimeoutMs = 10_000;

/**
 * Asks whether the owner's own words may be spoken. They chose them, so when nobody can be asked they
 * stand, with a note; the video providers look at them once more.
 */
export function checkOwnWords(settings: OwnWordsSettings): OwnWordsCheck {
  return async (script) => {
    const { moderationModel: model } = settings;
    if (model === null) return { ok: true, script };
    try {
      const client = openClient(settings, await settings.apiKey());
      const signal = AbortSignal.timeout(checkTimeoutMs);
      const verdict = await moderate(client, {
        model,
        text: script.content,
        signal,
        timeoutMs: checkTimeoutMs,
      });
      if (!verdict.flagged) return { ok: true, script };
      const what = verdict.categories.join(', ');
      return {
        ok: false,
        problem: {
          code: 'script-rejected',
          message: `The content check found something in these words that no video may say${what ? ` (${what})` : ''}. Please change them.`,
        },
      };
    } catch {
      const note = 'The content check could not be reached, so nobody looked over these words.';
      const notes = [...script.metadata.notes, note];
      return { ok: true, script: { ...script, metadata: { ...script.metadata, notes } } };
    }
  };
}
