import type { OptimizedScript } from '@cvplus/contracts/script';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { percentOf, wordForQuality, wordForShare } from '../score-words.ts';
import classes from './report.module.css';

/** The four scores of a script, each as a number and as a word. What nobody measured is “no data”. */
export function ScriptScores({ script }: { script: OptimizedScript }) {
  const { t } = useTranslation();
  const { qualityScore, engagementPrediction, industryAlignment, personalityMatch } = script;
  const share = (value: number | null) =>
    value === null
      ? null
      : {
          figure: t('script.scores.percent', { percent: percentOf(value) }),
          word: t(`script.scores.share.${wordForShare(value)}`),
        };
  const scores = [
    {
      label: t('script.scores.quality'),
      score:
        qualityScore === null
          ? null
          : {
              figure: t('script.scores.outOfTen', { score: qualityScore.toFixed(1) }),
              word: t(`script.scores.qualityWord.${wordForQuality(qualityScore)}`),
            },
    },
    { label: t('script.scores.engagement'), score: share(engagementPrediction) },
    { label: t('script.scores.industry'), score: share(industryAlignment) },
    { label: t('script.scores.personality'), score: share(personalityMatch) },
  ];
  return (
    <dl className={classes.figures} data-testid="script-scores">
      {scores.map(({ label, score }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className={classes.figure}>{score?.figure ?? t('script.scores.noData')}</span>
            {score && (
              <Text component="span" size="sm" c="dimmed" ml={8}>
                {score.word}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
