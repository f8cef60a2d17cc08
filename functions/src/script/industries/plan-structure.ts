import type { ExperienceLevel } from '@cvplus/contracts/industry';
import type { SceneKind } from '@cvplus/contracts/script';
import type { CallToActionStyle, IndustryData, ScriptStructure } from './industry-template.ts';

type Shares = Record<SceneKind, number>;

/** Hundredths of the spoken time. Beginners have studies and skills to show, leaders what they changed. */
const sharesOfLevel: Record<ExperienceLevel, Shares> = {
  entry: { opening: 20, experience: 20, achievements: 15, skills: 33, closing: 12 },
  mid: { opening: 18, experience: 28, achievements: 24, skills: 20, closing: 10 },
  senior: { opening: 18, experience: 26, achievements: 32, skills: 14, closing: 10 },
  executive: { opening: 22, experience: 22, achievements: 38, skills: 8, closing: 10 },
};

const closingPurposes: Record<CallToActionStyle, string> = {
  meeting: 'Suggest a short meeting and say what it would be about.',
  conversation: 'Invite to a conversation, easy to accept.',
  portfolio: 'Invite to look at the work, then to talk about it.',
  connect: 'Invite to get in touch and stay in touch.',
  apply: 'Say what kind of post is sought and ask for a first talk.',
};

/** The order is the same for everybody; how long each scene lasts goes by the level. */
export function planStructure(
  data: IndustryData,
  level: ExperienceLevel,
  callToAction: CallToActionStyle,
): ScriptStructure {
  const shares = sharesOfLevel[level];
  const { hook, opening } = data.levels[level];
  const purposes: Record<SceneKind, string> = {
    opening,
    ...data.purposes,
    closing: closingPurposes[callToAction],
  };
  const order: readonly SceneKind[] = [
    'opening',
    'experience',
    'achievements',
    'skills',
    'closing',
  ];
  const scenes = order.map((scene) => ({
    scene,
    share: shares[scene] / 100,
    purpose: purposes[scene],
  }));
  return { hook, scenes };
}
