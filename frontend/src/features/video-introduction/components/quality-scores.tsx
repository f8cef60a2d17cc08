import type { QualityAssessment } from '@cvplus/contracts/quality';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './report.module.css';

/** The three parts of the score. What nothing has measured is “no data”, never a number. */
export function QualityScores({ quality }: { quality: QualityAssessment }) {
  const { t } = useTranslation();
  const { technical, content, satisfaction } = quality;
  const learntFrom = satisfaction && {
    low: satisfaction.range.low.toFixed(1),
    high: satisfaction.range.high.toFixed(1),
    count: satisfaction.ratings,
  };
  const noContent = content?.score == null ? t('quality.contentNone') : null;
  const scores = [
    { label: t('quality.technical'), score: technical.score, note: null },
    { label: t('quality.content'), score: content?.score ?? null, note: noContent },
    {
      label: t('quality.satisfaction'),
      score: satisfaction?.score ?? null,
      note: learntFrom ? t('quality.satisfactionFrom', learntFrom) : t('quality.satisfactionNone'),
    },
  ];
  return (
    <dl className={classes.figures}>
      {scores.map(({ label, score, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {score === null ? t('quality.noData') : t('quality.outOf', { score: score.toFixed(1) })}
            {note !== null && (
              <Text size="sm" c="dimmed" component="span" display="block" fw={400}>
                {note}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
