import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../../lib/format.ts';
import type { IntroductionTimes } from '../introduction-view.ts';
import classes from './report.module.css';

/** Measured, never promised: what was not measured is “no data”. */
export function TimesTable({ times }: { times: IntroductionTimes | null }) {
  const { t } = useTranslation();
  const show = (seconds: number | null | undefined) =>
    typeof seconds === 'number' ? formatSeconds(seconds) : t('video.times.none');
  const rows = [
    { label: t('video.times.firstPlayable'), value: show(times?.firstPlayableSeconds) },
    { label: t('video.times.final'), value: show(times?.finalSeconds) },
    { label: t('video.times.provider'), value: show(times?.providerSeconds) },
  ];
  return (
    <div data-testid="times">
      <Text fw={620} mb={6}>
        {t('video.times.title')}
      </Text>
      <dl className={classes.figures}>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
