import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useSteering } from '../hooks/use-steering.ts';
import type { ProgressView } from '../introduction-view.ts';
import { DraftPanel } from './draft-panel.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { StageList } from './stage-list.tsx';
import classes from './progress.module.css';

type ProgressPanelProps = { jobId: string; title: string; view: ProgressView };

export function ProgressPanel({ jobId, title, view }: ProgressPanelProps) {
  const { t } = useTranslation();
  const steering = useSteering(jobId, view.generationId);
  const provider = view.provider && t(`provider.${view.provider}`);
  return (
    <Stack gap="lg">
      <Panel aria-labelledby="progress-title">
        <Stack gap="lg">
          <Title order={2} size="h3" id="progress-title">
            {t('progress.title')}
          </Title>
          <Stack gap={8}>
            <Group justify="space-between" align="baseline" wrap="nowrap">
              <Text aria-live="polite" fw={550} data-testid="current-step">
                {view.sentence}
              </Text>
              <Text fw={680} className={classes.percent ?? ''}>
                {t('progress.percent', { percent: view.percent })}
              </Text>
            </Group>
            <ProgressBar percent={view.percent} />
            {view.estimated && provider !== null && (
              <Text size="sm" c="dimmed">
                {t('progress.estimate', { provider })}
              </Text>
            )}
          </Stack>
          <StageList stages={view.stages} />
          {view.triedBefore && <Notice tone="warn">{t('progress.tries')}</Notice>}
          {steering.late && (
            <Notice tone="info" role="status">
              {t('review.late')}
            </Notice>
          )}
          <ErrorNotice error={steering.error} />
          <Group justify="space-between">
            <Text size="sm" c="dimmed" flex={1} miw={220}>
              {t('progress.leave')}
            </Text>
            <Button
              variant="default"
              disabled={view.generationId === null}
              loading={steering.busy === 'cancel'}
              onClick={steering.cancel}
              data-testid="cancel"
            >
              {t('progress.cancel')}
            </Button>
          </Group>
        </Stack>
      </Panel>
      {view.draft && <DraftPanel draft={view.draft} title={title} language={view.language} />}
    </Stack>
  );
}
