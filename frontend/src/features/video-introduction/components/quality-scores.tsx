import type { QualityAssessment } from '@cvplus/contracts/quality';
import { useTranslation } from 'react-i18next';
import classes from './report.module.css';

export function QualityScores({ quality }: { quality: QualityAssessment }) {
  const { t } = useTranslation();
  const scores = [
    { label: t('quality.technical'), score: quality.technical.score },
    { label: t('quality.content'), score: quality.content?.score ?? null },
    { label: t('quality.satisfaction'), score: quality.satisfaction?.score ?? null },
  ];
  return (
    <dl className={classes.figures}>
      {scores.map(({ label, score }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {score === null ? t('quality.noData') : t('quality.outOf', { score: score.toFixed(1) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
