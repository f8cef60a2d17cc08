import type { ExperienceLevel } from '@cvplus/contracts/industry';
import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import type { IndustryData, IndustryTemplate } from './industry-template.ts';
import { planStructure } from './plan-structure.ts';

export function buildTemplate(data: IndustryData, level: ExperienceLevel): IndustryTemplate {
  const ofLevel = data.levels[level];
  const callToActionStyle = ofLevel.callToActionStyle ?? data.callToActionStyle;
  const wordsIn = (language: ScriptLanguage) => [
    ...data.words[language],
    ...(ofLevel.words?.[language] ?? []),
  ];
  const words = { en: wordsIn('en'), de: wordsIn('de'), fr: wordsIn('fr'), es: wordsIn('es') };
  return {
    industry: data.industry,
    experienceLevel: level,
    vocabulary: words.en,
    words,
    structure: planStructure(data, level, callToActionStyle),
    emphasisPoints: [...new Set([...ofLevel.first, ...data.emphasisPoints])],
    callToActionStyle,
    personalityAdaptation: data.personality,
    theme: data.theme,
  };
}
