import type { ExperienceLevel, Industry } from '@cvplus/contracts/industry';
import type { Trait } from '../industries/traits.ts';

/** A fact of the CV and the words of it that told. */
export type Clue = { factId: string; words: readonly string[] };

export type IndustryFinding = {
  industry: Industry;
  /**
   * 0–1: the share of the evidence that speaks for this field. For `general` found by words of work
   * without a field (HR, office) the same; for `general` because nothing was clear, 0.
   */
  confidence: number;
  /** Why it is this field: its words, none clear enough (below the gate), or no known word at all. */
  because: 'evidence' | 'unclear' | 'nothing-known';
  evidence: readonly Clue[];
  runnerUp: { industry: Industry; confidence: number } | null;
};

export type LevelFinding = {
  level: ExperienceLevel;
  /** 0–1. */
  confidence: number;
  /** Years of work by the dates, overlaps counted once; null where the CV has no dates. */
  years: number | null;
  /** What decided: a title, the dates, years the CV states in words, studies, or nothing. */
  because: 'title' | 'dates' | 'stated-years' | 'studies' | 'nothing-known';
  factIds: readonly string[];
};

/** What the person offers, as the facts that carry it; the words are the writer's. */
export type ValueProposition = {
  kind:
    | 'experience-and-result'
    | 'experience-and-scope'
    | 'experience'
    | 'result'
    | 'qualification-and-project'
    | 'qualification'
    | 'skills'
    | 'none';
  factIds: readonly string[];
};

export type AchievementReason =
  | 'number'
  | 'percentage'
  | 'money'
  | 'team'
  | 'budget'
  | 'users'
  | 'outcome-verb'
  | 'award'
  | 'recent'
  | 'role-scope';

export type RankedAchievement = {
  factId: string;
  /** 0–1. */
  score: number;
  reasons: readonly AchievementReason[];
};

/** Who will watch. */
export type Audience =
  | 'hiring-manager'
  | 'recruiter'
  | 'client'
  | 'investor'
  | 'academic-committee'
  | 'school-leadership'
  | 'board'
  | 'peers';
export type AudienceFinding = {
  audience: Audience;
  because: 'objective' | 'self-employed' | 'target-role' | 'industry' | 'level' | 'usual';
  factIds: readonly string[];
};

export type PersonalityCue = {
  trait: Trait;
  /** 0–1. */
  strength: number;
  factIds: readonly string[];
};

/** What a CV was understood to be: every finding names the facts it rests on. */
export type CvContext = {
  industry: IndustryFinding;
  level: LevelFinding;
  valueProposition: ValueProposition;
  /** Strongest first. */
  achievements: readonly RankedAchievement[];
  audience: AudienceFinding;
  /** Strongest first. */
  personality: readonly PersonalityCue[];
};
