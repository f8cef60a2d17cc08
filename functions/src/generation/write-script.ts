import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Processing } from '@cvplus/contracts/video-options';
import type { Permissions } from '../selection/provider-facts.ts';
import type { ProviderSelectionEngine } from '../selection/provider-selection-engine.ts';
import type { CvStore } from './cv-store.ts';
import type { Generation } from './generation.ts';
import type { NewsOf } from './news.ts';

type ScriptWishes = Pick<Generation, 'options' | 'business'>;
/** Whose script it is and under which name it is paid for. */
type ScriptErrand = { userId: string; key: string; signal?: AbortSignal };
export type OwnWordsReading =
  { ok: true; script: OptimizedScript } | { ok: false; problem: { code: string; message: string } };

/** The script room, as a generation uses it. */
export interface ScriptRoom {
  write(cv: ParsedCV, wishes: ScriptWishes, errand: ScriptErrand): Promise<OptimizedScript>;
  /** The owner's own words as a script; the sentence says what is wrong with them. */
  readOwnWords(words: string, cv: ParsedCV, wishes: ScriptWishes): Promise<OwnWordsReading>;
  cardsOf(cv: ParsedCV, script: OptimizedScript): Promise<IntroductionCards>;
}

export type WriteScriptSettings = {
  cvs: CvStore;
  scripts: ScriptRoom;
  selection: ProviderSelectionEngine;
  /** The most one order may cost under any cap; null is no limit. */
  budgetUsd: number | null;
  now: () => number;
};

/** The regions words may be sent to; nothing leaves our own machines there. */
const regionsFor: Record<Processing, Permissions['regions']> = {
  anywhere: 'any',
  eu: ['eu'],
  own: [],
};

/** From the stored CV to a script, its cards, and who may make the video. */
export async function writeScript(
  { id, userId, cvId, options, business, ownWords }: Generation,
  { cvs, scripts, selection, budgetUsd, now }: WriteScriptSettings,
  signal: AbortSignal,
): Promise<NewsOf<'script-written'> | NewsOf<'script-refused'>> {
  const refused = (code: string, message: string, advice: string): NewsOf<'script-refused'> => ({
    type: 'script-refused',
    atMs: now(),
    problem: { code, message, advice },
  });

  const stored = await cvs.load(cvId);
  if (!stored) return refused('cv-gone', 'The CV is no longer there.', 'Upload it again.');

  const reading =
    ownWords === null
      ? {
          ok: true as const,
          script: await scripts.write(
            stored.cv,
            { options, business },
            { userId, key: id, signal },
          ),
        }
      : await scripts.readOwnWords(ownWords, stored.cv, { options, business });
  if (!reading.ok) {
    return refused(
      reading.problem.code,
      reading.problem.message,
      'Change the script and try again.',
    );
  }

  const { script } = reading;
  const ranked = await selection.rankProviders(
    {
      sentences: script.sentences,
      options,
      expectedSeconds: script.metadata.estimatedSeconds,
      aspectRatio: options.aspectRatio,
      language: script.metadata.language,
    },
    {
      preferredProvider: options.preferredProvider ?? options.face?.provider ?? null,
      generationId: id,
      permissions: { regions: regionsFor[options.processing], budgetUsd },
    },
  );
  const candidates = ranked.map(({ provider, reason, costUsd, idempotentStarts }) => ({
    provider,
    reason,
    costUsd,
    idempotentStarts,
  }));
  if (candidates.length === 0) {
    return refused(
      'no-provider',
      'No video engine can make a video of this length and format.',
      'Choose a shorter length or another format.',
    );
  }
  const cards = await scripts.cardsOf(stored.cv, script);
  return { type: 'script-written', atMs: now(), script, cards, candidates };
}
