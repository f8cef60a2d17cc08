import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.tsx';
import { RouteLink } from '../components/route-link.tsx';
import { UnderstoodCv } from '../features/cv-corrections/components/understood-cv.tsx';
import { useIntroductionApi } from '../features/video-introduction/api/introduction-api.ts';
import { VideoIntroduction } from '../features/video-introduction/components/video-introduction.tsx';
import type {
  VideoCustomization,
  VideoIntroData,
} from '../features/video-introduction/introduction-props.ts';

const customization: VideoCustomization = {
  defaultStyle: 'professional',
  duration: 60,
  includeSubtitles: true,
};

/** No advice of ours: the field the CV was read as advises once a script was written. */
const data: VideoIntroData = { industryRecommendations: [] };

export function JobPage({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const api = useIntroductionApi();
  return (
    <Stack gap="lg" maw={860} mx="auto">
      <RouteLink to="/" style={{ alignSelf: 'start' }}>
        <Icon name="arrowLeft" size={16} style={{ verticalAlign: '-3px' }} /> {t('app.home')}
      </RouteLink>
      <VideoIntroduction
        jobId={jobId}
        data={data}
        customization={customization}
        onGenerate={async (options, business) => {
          await api.generate({ jobId, options, business });
        }}
        onRegenerate={async (script, options, business) => {
          await api.regenerate({ jobId, options, business, script });
        }}
        renderCv={(cv, onEditing) => <UnderstoodCv jobId={jobId} cv={cv} onEditing={onEditing} />}
      />
    </Stack>
  );
}
