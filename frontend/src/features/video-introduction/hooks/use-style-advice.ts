import type { Understanding } from '@cvplus/contracts/script';
import { useTranslation } from 'react-i18next';
import { adviseStyle } from '../industry-styles.ts';
import type { VideoIntroData } from '../introduction-props.ts';

/** Advice given from outside stands; without any, the field the CV was read as advises. */
export function useStyleAdvice(
  data: VideoIntroData,
  understanding: Understanding | null,
): VideoIntroData {
  const { t } = useTranslation();
  const advice = adviseStyle(understanding);
  if (data.industryRecommendations.length > 0 || advice === null) return data;
  const reason = t(`order.style.reason.${advice.industry}`);
  return { ...data, industryRecommendations: [{ style: advice.style, reason }] };
}
