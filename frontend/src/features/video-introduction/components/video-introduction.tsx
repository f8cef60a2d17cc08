import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from '../../../components/connection-banner.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { useGenerationJob } from '../hooks/use-generation-job.ts';
import { initialOptions, type VideoIntroductionProps } from '../introduction-props.ts';
import { introductionView, type IntroductionView } from '../introduction-view.ts';
import { FinishedVideo } from './finished-video.tsx';
import { LoadingPanel } from './loading-panel.tsx';
import { OrderPanel } from './order-panel.tsx';
import { ProblemPanel } from './problem-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { ScriptReview } from './script-review.tsx';
import { TroublePanel } from './trouble-panel.tsx';

/** One job from “not started” to the finished video. Watches the job document and nothing else. */
export function VideoIntroduction(props: VideoIntroductionProps) {
  const { snapshot, reconnect } = useGenerationJob(props.jobId);
  const job = snapshot.state === 'ready' ? snapshot.job : null;
  const view = introductionView(snapshot);
  return (
    <Stack gap="lg">
      <ConnectionBanner live={snapshot.state !== 'ready' || snapshot.live} />
      {job && view.show !== 'trouble' && <PageHeading>{job.title}</PageHeading>}
      <Body
        // What was typed or pressed belongs to one generation.
        key={job?.enhancedFeatures.videoIntroduction.generationId}
        {...props}
        title={job?.title ?? ''}
        view={view}
        onReconnect={reconnect}
      />
    </Stack>
  );
}

type BodyProps = VideoIntroductionProps & {
  title: string;
  view: IntroductionView;
  onReconnect: () => void;
};

function Body({ view, onReconnect, ...props }: BodyProps) {
  const { t } = useTranslation();
  const startWith = (last: Parameters<typeof initialOptions>[0]) =>
    initialOptions(last, props.customization);
  switch (view.show) {
    case 'loading':
      return <LoadingPanel />;
    case 'trouble':
      return <TroublePanel trouble={view.trouble} onReconnect={onReconnect} />;
    case 'start':
      return <OrderPanel {...props} startWith={startWith(view.lastOptions)} />;
    case 'progress':
      return <ProgressPanel jobId={props.jobId} title={props.title} view={view} />;
    case 'review':
      return <ScriptReview jobId={props.jobId} view={view} />;
    case 'video':
      return <FinishedVideo {...props} view={view} />;
    case 'problem':
      return <ProblemPanel {...props} view={view} />;
    case 'cancelled':
      return <OrderPanel {...props} startWith={startWith(view.lastOptions)} cancelled />;
    case 'erased':
      return (
        <Notice tone="info" testId="erased">
          <Text fw={620}>{t('erased.title')}</Text>
          <Text size="sm">{t('erased.body')}</Text>
        </Notice>
      );
  }
}
