import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.tsx';
import { Notice } from '../components/notice.tsx';
import { RouteLink } from '../components/route-link.tsx';
import { useIntroductionApi } from '../features/video-introduction/api/introduction-api.ts';
import { VideoIntroduction } from '../features/video-introduction/components/video-introduction.tsx';
import type {
  VideoCustomization,
  VideoIntroData,
} from '../features/video-introduction/introduction-props.ts';
import { readFindings } from './findings-state.ts';

const customization: VideoCustomization = {
  defaultStyle: 'professional',
  duration: 60,
  includeSubtitles: true,
};

/** The job document says nothing about the owner's field, so there is nothing to advise. */
const data: VideoIntroData = { industryRecommendations: [] };

export function JobPage({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const api = useIntroductionApi();
  const findings = useMemo(() => readFindings(window.history.state), []);
  return (
    <Stack gap="lg" maw={860} mx="auto">
      <RouteLink to="/" style={{ alignSelf: 'start' }}>
        <Icon name="arrowLeft" size={16} style={{ verticalAlign: '-3px' }} /> {t('app.home')}
      </RouteLink>
      {findings.length > 0 && (
        <Notice tone="info" testId="findings">
          <Text fw={620}>{t('job.findingsTitle')}</Text>
          {findings.map(({ code, message }) => (
            <Text key={`${code} ${message}`} size="sm">
              {message}
            </Text>
          ))}
        </Notice>
      )}
      <VideoIntroduction
        jobId={jobId}
        data={data}
        customization={customization}
        onGenerate={async (options) => {
          await api.generate({ jobId, options });
        }}
        onRegenerate={async (script, options) => {
          await api.regenerate({ jobId, options, script });
        }}
      />
    </Stack>
  );
}
