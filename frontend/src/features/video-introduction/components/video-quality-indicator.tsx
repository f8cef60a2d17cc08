import type { QualityAssessment } from '@cvplus/contracts/quality';
import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { CheckList } from './check-list.tsx';
import { QualityScores } from './quality-scores.tsx';
import classes from './report.module.css';

type VideoQualityIndicatorProps = {
  quality: QualityAssessment;
  recommendations: QualityAssessment['recommendations'];
};

/** What the quality check found. What nothing has measured is “no data”, what could not run is “not checked”. */
export function VideoQualityIndicator({ quality, recommendations }: VideoQualityIndicatorProps) {
  const { t } = useTranslation();
  const { overall, verdict, technical, content } = quality;
  return (
    <Panel aria-labelledby="quality-title" data-testid="quality">
      <Stack gap="lg">
        <Title order={2} size="h3" id="quality-title">
          {t('quality.title')}
        </Title>
        <div className={classes.overall}>
          <span className={classes.score}>{overall?.toFixed(1) ?? t('quality.noData')}</span>
          {overall !== null && (
            <Text component="span" c="dimmed">
              / 10
            </Text>
          )}
          <span className={classes.verdict} data-verdict={verdict} data-testid="verdict">
            {t(`quality.${verdict}`)}
          </span>
        </div>
        <QualityScores quality={quality} />
        <Text size="sm" c="dimmed">
          {t('quality.facts', {
            width: technical.width,
            height: technical.height,
            fps: Number(technical.framesPerSecond.toFixed(2)),
            video: technical.videoCodec,
            audio: `, ${technical.audioCodec ?? t('quality.silent')}`,
            bitrate: Math.round(technical.bitrateKbps),
          })}
        </Text>
        {recommendations.length > 0 && (
          <div data-testid="recommendations">
            <Text fw={620} mb={6}>
              {t('quality.recommendations')}
            </Text>
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {recommendations.map(({ checkId, message }) => (
                <li key={`${checkId} ${message}`}>{message}</li>
              ))}
            </ul>
          </div>
        )}
        <CheckList title={t('quality.checks')} checks={technical.checks} />
        {content && <CheckList title={t('quality.contentChecks')} checks={content.checks} />}
      </Stack>
    </Panel>
  );
}
