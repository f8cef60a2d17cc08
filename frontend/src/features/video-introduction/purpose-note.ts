import type { TFunction } from 'i18next';
import type { Order } from './introduction-props.ts';

/** What differs from the usual in few words: “LinkedIn · Brisk · Deutsch”. */
export function purposeNote({ options, business }: Order, t: TFunction): string {
  const { platform, pace, language, disclose } = options;
  const said = [
    platform !== 'universal' && t(`order.platform.${platform}`),
    pace !== 'natural' && t(`order.pace.${pace}`),
    language !== undefined && t(`order.language.${language}`),
    business.objective !== undefined && t(`order.objective.${business.objective}`),
    business.targetRole?.trim(),
    business.targetCompany?.trim(),
    (business.callToAction?.trim() ?? '') !== '' && t('order.purpose.ownClosing'),
    disclose.length > 0 && t('order.purpose.disclosed', { count: disclose.length }),
  ];
  return said.filter(Boolean).join(' · ');
}
