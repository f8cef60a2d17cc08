import type { QualityAssessment } from '@cvplus/contracts/quality';
import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { groupChecks } from '../quality-order.ts';
import { CheckList } from './check-list.tsx';
import type { ShowPlace } from './place-button.tsx';
import { QualityAdvice } from './quality-advice.tsx';
import { QualityScores } from './quality-scores.tsx';
import { QualityStanding } from './quality-standing.tsx';

type VideoQualityIndicatorProps = {
  quality: QualityAssessment;
  recommendations: QualityAssessment['recommendations'];
  onShowPlace?: ShowPlace;
};

/** What the quality check found. What nothing has measured is “no data”, what could not run is “not checked”. */
export function VideoQualityIndicator(props: VideoQualityIndicatorProps) {
  const { quality, recommendations, onShowPlace } = props;
  const { t } = useTranslation();
  const { technical, repairs, advice } = quality;
  return (
    <Panel aria-labelledby="quality-title" data-testid="quality">
      <Stack gap="lg">
        <Title order={2} size="h3" id="quality-title">
          {t('quality.title')}
        </Title>
        <QualityStanding quality={quality} />
        <QualityScores quality={quality} />
        <QualityAdvice {...{ recommendations, repairs, advice, onShowPlace }} />
        {groupChecks(quality).map((group) => (
          <CheckList key={group.group} group={group} onShowPlace={onShowPlace} />
        ))}
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
      </Stack>
    </Panel>
  );
}
