import type { ScriptRoom } from '../generation/write-script.ts';
import type { ScriptRoomParts } from './build-script-room.ts';

/**
 * The script room with its words and tables is most of the app's code, and webhooks, looks and renders
 * never need it: it is loaded with the first script.
 */
export function lazyScriptRoom(parts: ScriptRoomParts): ScriptRoom {
  let loaded: Promise<ScriptRoom> | null = null;
  const room = () =>
    (loaded ??= import('./build-script-room.ts').then(({ buildScriptRoom }) =>
      buildScriptRoom(parts),
    ));
  return {
    write: async (...words) => (await room()).write(...words),
    readOwnWords: async (...words) => (await room()).readOwnWords(...words),
    cardsOf: async (...words) => (await room()).cardsOf(...words),
  };
}
