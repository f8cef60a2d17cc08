import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from '../../../components/connection-banner.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
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
  const { t } = useTranslation();
  const { snapshot, reconnect } = useGenerationJob(props.jobId);
  const job = snapshot.state === 'ready' ? snapshot.job : null;
  const view = introductionView(snapshot);
  return (
    <Stack gap="lg">
      <PageTitle>{tabTitle(view, job?.title ?? t('jobs.title'))}</PageTitle>
      <ConnectionBanner live={snapshot.state !== 'ready' || snapshot.live} />
      {job && view.show !== 'trouble' && <PageHeading>{job.title}</PageHeading>}
      {/* There before its text is, or screen readers miss the change. */}
      <VisuallyHidden role="status">
        {view.show === 'video' && t('video.ready')}
        {view.show === 'review' && t('review.title')}
      </VisuallyHidden>
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

/** Somebody who waits in another tab sees how far it is. */
function tabTitle(view: IntroductionView, title: string): string {
  return view.show === 'progress' ? `${view.percent} % · ${title}` : title;
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
