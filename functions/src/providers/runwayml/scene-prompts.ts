import type { SceneKind } from '@cvplus/contracts/script';
import type { Background, VideoOptions, VideoStyle } from '@cvplus/contracts/video-options';

// Every word that is sent for a scene stands here. Nothing of the CV, no name, place, employer or
// trade: a picture of a person's life that we cannot know would be an invention. Prompts say what is
// to be seen, for what is denied tends to appear, and show nothing that could bear lettering.

/** https://docs.dev.runwayml.com: `promptText` of gen4.5 and veo3.1, in UTF-16 units, read 2026-11-22. */
export const maxPromptUnits = 1000;

/** A scene of several shots goes through its pictures in turn. */
const pictures: Record<SceneKind, readonly [string, string, string]> = {
  opening: [
    'First morning light travels across a calm, tidy room with a wide window, a plain wooden table and one green plant.',
    'A quiet terrace above a distant skyline at daybreak, soft haze between smooth facades, thin clouds drifting.',
    'Sunlight passes slowly through sheer curtains and paints moving bars of light on a plain wall.',
  ],
  experience: [
    'A long bright corridor of glass and pale stone, reflections gliding over the polished floor, an open door at its end.',
    'A winding footbridge crosses a still river towards a bright shore, gentle ripples below.',
    'A spiral staircase of smooth stone and light wood seen from below, daylight falling from a round skylight.',
  ],
  achievements: [
    'A mountain ridge above a sea of clouds, the sun breaking over the highest summit, snow glittering.',
    'A smooth stone archway opens onto a wide sunlit valley, the view growing as it is passed.',
    'Paper lanterns rise one after another over a calm lake at dusk, their glow mirrored in the water.',
  ],
  skills: [
    'Smooth wooden blocks and brass cogs on a clean workbench settle into one precise, slowly turning arrangement.',
    'Threads of coloured light weave themselves into a single even fabric in front of a plain backdrop.',
    'Clear glass prisms on a plain surface split a beam of light into steady bands of colour.',
  ],
  closing: [
    'An open door leads from a quiet room into a garden in warm light, leaves moving in a mild breeze.',
    'A straight country road runs towards a wide, bright horizon under slowly passing clouds.',
    'Two plain armchairs stand at an angle beside a large window in the last light of the day.',
  ],
};

const movements: Record<VideoStyle, string> = {
  professional: 'Slow steady dolly forward, balanced composition, natural colours.',
  friendly: 'Gentle handheld drift, close and warm, soft pastel colours.',
  energetic: 'Swift gliding push forward, lively diagonal composition, vivid colours.',
  confident: 'Low angle rising steadily, bold clear lines, rich contrast.',
  formal: 'Locked symmetrical frame with a barely moving camera, restrained muted colours.',
};

const lights: Record<Background, string> = {
  light: 'Bright airy high-key light, white and pale grey surroundings.',
  dark: 'Low-key evening light, deep charcoal surroundings with soft highlights.',
  brand: 'Clear blue-hour light, deep blue surroundings with silver accents.',
};

/** The same in every prompt, so that the shots of a video look like one. */
const look =
  'Photorealistic cinematic footage, 35 mm lens, shallow depth of field, one continuous shot, unpeopled, every surface plain and blank.';

/** `turn`: how many shots of this scene came before it. */
export function promptOf(
  scene: SceneKind,
  turn: number,
  { style, background }: Pick<VideoOptions, 'style' | 'background'>,
): string {
  const [first, ...others] = pictures[scene];
  const picture = [first, ...others][turn % pictures[scene].length] ?? first;
  return [picture, movements[style], lights[background], look].join(' ');
}
