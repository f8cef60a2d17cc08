import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { initialOrder, type Order, type VideoIntroductionProps } from '../introduction-props.ts';
import type { IntroductionView } from '../introduction-view.ts';
import { FinishedVideo } from './finished-video.tsx';
import { LoadingPanel } from './loading-panel.tsx';
import { OrderPanel } from './order-panel.tsx';
import { ProblemPanel } from './problem-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { ScriptReview } from './script-review.tsx';
import { TroublePanel } from './trouble-panel.tsx';

type IntroductionBodyProps = VideoIntroductionProps & {
  title: string;
  view: IntroductionView;
  cv: CvSnapshot;
  onReconnect: () => void;
};

/** The one thing to show for how the job stands; the CV beside it wherever one can order from it. */
export function IntroductionBody({ view, onReconnect, ...props }: IntroductionBodyProps) {
  const { t } = useTranslation();
  const [opened, setEditing] = useState(false);
  const { jobId, title, cv, customization, renderCv } = props;
  // A form that went with its CV edits nothing any more.
  const editing = opened && cv.state === 'ready';
  const startWith = (last: Order | null) => initialOrder(last, customization);
  switch (view.show) {
    case 'loading':
      return <LoadingPanel />;
    case 'trouble':
      return <TroublePanel trouble={view.trouble} onReconnect={onReconnect} />;
    case 'start':
    case 'cancelled':
      return (
        <Stack gap="lg">
          {renderCv?.(cv, setEditing)}
          <div hidden={editing}>
            <OrderPanel
              {...props}
              startWith={startWith(view.lastOrder)}
              cancelled={view.show === 'cancelled'}
            />
          </div>
        </Stack>
      );
    case 'progress':
      return <ProgressPanel jobId={jobId} title={title} view={view} />;
    case 'review':
      return <ScriptReview jobId={jobId} view={view} cv={cv} />;
    case 'video':
      return <FinishedVideo {...props} view={view} editing={editing} onEditing={setEditing} />;
    case 'problem':
      return (
        <Stack gap="lg">
          <div hidden={editing}>
            <ProblemPanel {...props} view={view} />
          </div>
          {renderCv?.(cv, setEditing)}
        </Stack>
      );
    case 'erased':
      return (
        <Notice tone="info" testId="erased">
          <Text fw={620}>{t('erased.title')}</Text>
          <Text size="sm">{t('erased.body')}</Text>
        </Notice>
      );
  }
}
