import type { CaptionCue } from '../../platform/caption-cues.ts';
import { cleanText } from '../../platform/plain-text.ts';
import { sceneName } from './scene-names.ts';
import type { Shot, Storyboard } from './storyboard.ts';
import { figureText } from './figure-in-text.ts';
import type { Timeline } from './timeline.ts';

/** Said to whom does not see the picture, in the words of an audio description. */
const minSeconds = 1.5;

/**
 * What the picture says and the voice does not: facts on cards that are nowhere spoken, each at the
 * moment its card appears. Empty when the voice tells everything.
 */
export function describePicture({ shots }: Storyboard, timeline: Timeline): CaptionCue[] {
  const spoken = ` ${wordsOf(spokenText(timeline)).join(' ')} `;
  const isSpoken = (text: string) => spoken.includes(` ${wordsOf(text).join(' ')} `);
  return shots.flatMap((shot) => {
    const unspoken = factsOf(shot).filter((text) => text !== '' && !isSpoken(text));
    if (unspoken.length === 0) return [];
    const { startSeconds } = shot;
    const endSeconds = Math.max(shot.endSeconds, startSeconds + minSeconds);
    return [{ startSeconds, endSeconds, text: unspoken.join('; ') }];
  });
}

/** The whole video in words, scene by scene; what is only seen stands in brackets. */
export function writeTranscript(
  timeline: Timeline,
  described: readonly CaptionCue[],
  language: string,
): string {
  return timeline.scenes
    .map((scene, index) => {
      const { startSeconds, endSeconds, sentences } = scene;
      const isLast = index === timeline.scenes.length - 1;
      const seen = described.filter(
        (cue) =>
          cue.startSeconds >= startSeconds - 0.5 && (isLast || cue.startSeconds < endSeconds - 0.5),
      );
      return [
        ...[sceneName(scene.kind, language)].filter((name) => name !== undefined),
        sentences.map(({ text }) => cleanText(text)).join(' '),
        ...seen.map(({ text }) => `[${text}]`),
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

function spokenText({ scenes }: Timeline): string {
  return scenes.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ');
}

function factsOf(shot: Shot): string[] {
  switch (shot.kind) {
    case 'name':
      return [shot.name, shot.headline];
    case 'figures':
      return shot.items.map(({ text, figure }) => {
        const said = figure ? figureText(figure) : '';
        return said === '' || text.includes(said) ? text : `${said} ${text}`;
      });
    case 'strengths':
      return shot.items.map(({ text }) => text);
    case 'closing':
      return [shot.callToAction, shot.name, shot.headline];
    case 'statement':
      return [];
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}+#%€$£]+(?:[.,]\d+)?/gu) ?? [];
}
