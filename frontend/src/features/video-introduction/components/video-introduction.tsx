import type { Job } from '@cvplus/contracts/video-introduction';
import { Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from '../../../components/connection-banner.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { useCv } from '../hooks/use-cv.ts';
import { useGenerationJob } from '../hooks/use-generation-job.ts';
import { useStyleAdvice } from '../hooks/use-style-advice.ts';
import type { VideoIntroductionProps } from '../introduction-props.ts';
import { introductionView, type IntroductionView } from '../introduction-view.ts';
import { IntroductionBody } from './introduction-body.tsx';

/** One job from “not started” to the finished video. Watches the job and its CV, and nothing else. */
export function VideoIntroduction(props: VideoIntroductionProps) {
  const { t } = useTranslation();
  const { snapshot, reconnect } = useGenerationJob(props.jobId);
  const job = snapshot.state === 'ready' ? snapshot.job : null;
  const cv = useCv(job?.cvId ?? null);
  const data = useStyleAdvice(props.data, understandingOf(job));
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
      <IntroductionBody
        // What was typed or pressed belongs to one generation.
        key={job?.enhancedFeatures.videoIntroduction.generationId}
        {...props}
        data={data}
        cv={cv}
        title={job?.title ?? ''}
        view={view}
        onReconnect={reconnect}
      />
    </Stack>
  );
}

/** What the CV was read as when the last script was written. */
function understandingOf(job: Job | null) {
  return job?.enhancedFeatures.videoIntroduction.data?.script?.metadata.understanding ?? null;
}

/** Somebody who waits in another tab sees how far it is. */
function tabTitle(view: IntroductionView, title: string): string {
  return view.show === 'progress' ? `${view.percent} % · ${title}` : title;
}
