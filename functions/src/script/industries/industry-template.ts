import type { ExperienceLevel, Industry } from '@cvplus/contracts/industry';
import type { SceneKind } from '@cvplus/contracts/script';
import type { ScriptLanguage, ThemeName } from '@cvplus/contracts/video-options';
import type { Trait } from './traits.ts';

/** What the first sentence is about: a result, the role held, what draws the person to the work, or how much they answer for. */
export const hooks = ['result', 'role', 'passion', 'scope'] as const;
type Hook = (typeof hooks)[number];

/** Kinds of evidence a field wants to hear of first. */
export const emphases = [
  'numbers',
  'scale',
  'certifications',
  'clients',
  'safety',
  'teamwork',
  'research',
  'creativity',
  'leadership',
  'strategy',
  'education',
  'projects',
  'languages',
  'reliability',
  'quality',
  'tools',
  'awards',
] as const;
type Emphasis = (typeof emphases)[number];

/** How the last sentence asks for an answer. */
export const callToActionStyles = [
  'meeting',
  'conversation',
  'portfolio',
  'connect',
  'apply',
] as const;
export type CallToActionStyle = (typeof callToActionStyles)[number];

type TemplateScene = {
  scene: SceneKind;
  /** Part of the spoken time; the shares of a structure add up to 1. */
  share: number;
  /** What the scene must do, for writers of any kind. */
  purpose: string;
};

export type ScriptStructure = { hook: Hook; scenes: readonly TemplateScene[] };

type PersonalityAdaptation = {
  /** How it should sound, in a few words. */
  tone: string;
  traits: readonly Trait[];
  /** What puts people of the field off. */
  avoid: readonly string[];
  /** 0 (like friends) – 1 (like a court). */
  formality: number;
  /** 0 (still) – 1 (bursting). */
  energy: number;
};

export type IndustryTemplate = {
  industry: Industry;
  experienceLevel: ExperienceLevel;
  /** Words people of the field expect to hear, in English; `words` has every language. */
  vocabulary: readonly string[];
  words: Record<ScriptLanguage, readonly string[]>;
  structure: ScriptStructure;
  /** Most important first. */
  emphasisPoints: readonly Emphasis[];
  callToActionStyle: CallToActionStyle;
  personalityAdaptation: PersonalityAdaptation;
  /** The look our own renderer gives it. */
  theme: ThemeName;
};

/** One field as its data file says it; a level changes what is named there. */
export type IndustryData = {
  industry: Industry;
  words: Record<ScriptLanguage, readonly string[]>;
  /** What each scene must do in this field; opening and closing vary with the level. */
  purposes: Record<'experience' | 'achievements' | 'skills', string>;
  emphasisPoints: readonly Emphasis[];
  personality: PersonalityAdaptation;
  theme: ThemeName;
  callToActionStyle: CallToActionStyle;
  levels: Record<ExperienceLevel, LevelData>;
};

type LevelData = {
  hook: Hook;
  /** Put before the emphasis of the field. */
  first: readonly Emphasis[];
  /** What the opening must do. */
  opening: string;
  /** Words only this level is expected to use, in every language a script can have. */
  words?: Record<ScriptLanguage, readonly string[]>;
  callToActionStyle?: CallToActionStyle;
};
