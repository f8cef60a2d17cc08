import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CrashGuard } from '../../../components/crash-guard.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { CvOverview } from './cv-overview.tsx';

/** Few people edit; nobody else waits for the form. */
const CvEditor = lazy(async () => ({ default: (await import('./cv-editor.tsx')).CvEditor }));

type UnderstoodCvProps = {
  jobId: string;
  cv: CvSnapshot;
  /** Told when the form is opened and when it is gone. */
  onEditing: (editing: boolean) => void;
};

type Mode = 'reading' | 'editing' | 'saved' | 'left';

/** What was understood of a CV, live, and a way to put it right. */
export function UnderstoodCv({ jobId, cv, onEditing }: UnderstoodCvProps) {
  const { t } = useTranslation();
  switch (cv.state) {
    case 'loading':
      return (
        <Panel>
          <Skeleton height={96} radius="md" aria-label={t('app.loading')} role="status" />
        </Panel>
      );
    case 'unavailable':
      return (
        <Notice tone="warn" testId="cv-unavailable">
          {t('cv.unavailable')}
        </Notice>
      );
    case 'ready':
      return <ReadyCv jobId={jobId} cv={cv.cv} onEditing={onEditing} />;
  }
}

type ReadyCvProps = Omit<UnderstoodCvProps, 'cv'> & { cv: ParsedCV };

function ReadyCv({ jobId, cv, onEditing }: ReadyCvProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Mode>('reading');

  function turnTo(next: Mode) {
    setMode(next);
    onEditing(next === 'editing');
  }

  if (mode !== 'editing') {
    return <CvOverview cv={cv} after={mode} onEdit={() => turnTo('editing')} />;
  }
  return (
    <Panel aria-labelledby="cv-edit-title" data-testid="cv-editor">
      <CrashGuard fallback={<Notice tone="bad">{t('error.unreachable')}</Notice>}>
        <Suspense fallback={<Text role="status">{t('app.loading')}</Text>}>
          <CvEditor
            jobId={jobId}
            cv={cv}
            onSaved={() => turnTo('saved')}
            onLeave={() => turnTo('left')}
          />
        </Suspense>
      </CrashGuard>
    </Panel>
  );
}
