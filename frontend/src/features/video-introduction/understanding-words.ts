import type { Understanding } from '@cvplus/contracts/script';
import type { TFunction } from 'i18next';

/** “Read as: Healthcare, senior, 11 years”, and honestly when no field was recognised. */
export function wordsForUnderstanding(understanding: Understanding, t: TFunction): string {
  const { industry, experienceLevel } = understanding;
  const words = {
    field: t(`script.understanding.industry.${industry}`),
    level: t(`script.understanding.level.${experienceLevel}`),
    years: wordsForYears(understanding.experienceYears, t),
  };
  return industry === 'general'
    ? t('script.understanding.general', words)
    : t('script.understanding.readAs', words);
}

function wordsForYears(years: number | null, t: TFunction): string {
  if (years === null) return t('script.understanding.noYears');
  const whole = Math.round(years);
  return whole === 0
    ? t('script.understanding.underAYear')
    : t('script.understanding.years', { count: whole });
}
