import type { Presenter } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { speaks } from '../choices/choose-character.ts';
import { readHeygenReply, type HeygenApi } from './heygen-api.ts';
import { lookSchema, readHeygenLook, readHeygenVoice, voiceSchema } from './heygen-catalogue.ts';
import { isCharacterGone, type HeygenReply } from './heygen-errors.ts';
import type { HeygenAvatars, HeygenCharacter } from './heygen-mapping.ts';

/** Something configured that orders would fail on, or that would look or sound wrong. */
export type CatalogueFinding = {
  presenter: Presenter;
  what: 'look' | 'voice';
  id: string;
  problem: 'missing' | 'not-usable' | 'other-presenter' | 'other-language';
};

/** Catalogues change: asks HeyGen for every configured look and voice by its id. */
export async function checkHeygenCatalogue(
  api: HeygenApi,
  avatars: HeygenAvatars,
  signal: AbortSignal,
): Promise<CatalogueFinding[]> {
  const findings: CatalogueFinding[] = [];
  for (const presenter of ['feminine', 'masculine'] as const) {
    const character = avatars[presenter];
    if (!character) continue;
    for (const id of looksOf(character)) {
      const path = `/v3/avatars/looks/${encodeURIComponent(id)}`;
      const problem = judgeLook(await api.call('read', path, signal), presenter);
      if (problem) findings.push({ presenter, what: 'look', id, problem });
    }
    for (const [id, languages] of voicesOf(character)) {
      const path = `/v3/voices/${encodeURIComponent(id)}`;
      const problem = judgeVoice(await api.call('read', path, signal), presenter, languages);
      if (problem) findings.push({ presenter, what: 'voice', id, problem });
    }
  }
  return findings;
}

function judgeLook(reply: HeygenReply, presenter: Presenter): CatalogueFinding['problem'] | null {
  // A group's id where a look's is wanted is answered like an unknown one.
  if (isCharacterGone(reply)) return 'missing';
  const look = readHeygenLook(readHeygenReply(z.object({ data: lookSchema }), reply).data);
  if (!look.usable) return 'not-usable';
  return look.presenter !== null && look.presenter !== presenter ? 'other-presenter' : null;
}

function judgeVoice(
  reply: HeygenReply,
  presenter: Presenter,
  languages: readonly string[],
): CatalogueFinding['problem'] | null {
  if (isCharacterGone(reply)) return 'missing';
  const voice = readHeygenVoice(readHeygenReply(z.object({ data: voiceSchema }), reply).data);
  if (voice.presenter !== null && voice.presenter !== presenter) return 'other-presenter';
  return languages.every((language) => speaks(voice, language)) ? null : 'other-language';
}

function looksOf({ avatarId, looks = {} }: HeygenCharacter): Set<string> {
  return new Set([avatarId, ...Object.values(looks)]);
}

/** Each voice with the languages it is configured for; the first voice is configured for none. */
function voicesOf({ voiceId, voices = {} }: HeygenCharacter): Map<string, string[]> {
  const found = new Map<string, string[]>([[voiceId, []]]);
  for (const [language, id] of Object.entries(voices)) {
    found.set(id, [...(found.get(id) ?? []), language]);
  }
  return found;
}
