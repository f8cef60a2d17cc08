import type { ProductionPlan } from '@cvplus/contracts/script';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { formatSeconds } from '../../../lib/format.ts';
import classes from './report.module.css';

/** How the script is to be spoken and shown. */
export function ProductionNotes({ plan }: { plan: ProductionPlan }) {
  const { t } = useTranslation();
  const { pace, wordsPerMinute, platform, pauses, pronunciations, direction, theme } = plan;
  const pausedMs = pauses.reduce((sum, { ms }) => sum + ms, 0);
  const rows = [
    { label: t('script.production.direction'), value: direction },
    {
      label: t('script.production.pace'),
      value: t('script.production.paceValue', {
        pace: t(`order.pace.${pace}`),
        words: Math.round(wordsPerMinute),
      }),
    },
    {
      label: t('script.production.pauses'),
      value:
        pauses.length === 0
          ? t('script.production.noPauses')
          : t('script.production.pausesValue', {
              count: pauses.length,
              time: formatSeconds(pausedMs / 1000),
            }),
    },
    { label: t('script.production.platform'), value: t(`order.platform.${platform}`) },
    ...(theme ? [{ label: t('script.production.look'), value: t(`order.look.${theme}`) }] : []),
  ];
  return (
    <Disclosure summary={t('script.production.title')} testId="production">
      <dl className={classes.rows}>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {pronunciations.length > 0 && (
        <div>
          <Text fw={620} size="sm">
            {t('script.production.pronunciations')}
          </Text>
          <ul className={classes.plain}>
            {pronunciations.map(({ written, said }) => (
              <li key={written}>{t('script.production.pronunciation', { written, said })}</li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}
