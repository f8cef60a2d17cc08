import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import type { JobList } from '../api/job-list-api.ts';
import { useJobList } from '../hooks/use-job-list.ts';
import { JobEntry } from './job-entry.tsx';
import classes from './job-list.module.css';

/** “Your introductions”, newest first, moving by itself. */
export function JobListSection({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const { list, reconnect } = useJobList(userId);
  return (
    <Stack gap="md" component="section" data-testid="job-list">
      <Title order={2} size="h3">
        {t('jobs.title')}
      </Title>
      <JobListBody list={list} onReconnect={reconnect} />
    </Stack>
  );
}

function JobListBody({ list, onReconnect }: { list: JobList; onReconnect: () => void }) {
  const { t } = useTranslation();
  switch (list.state) {
    case 'loading':
      return <Skeleton height={58} radius="md" />;
    case 'failed':
      return (
        <Notice tone="warn">
          <Group justify="space-between">
            <Text size="sm">{t('jobs.failed')}</Text>
            <Button size="xs" variant="default" onClick={onReconnect}>
              {t('jobs.again')}
            </Button>
          </Group>
        </Notice>
      );
    case 'ready':
      if (list.entries.length === 0) return <Text c="dimmed">{t('jobs.empty')}</Text>;
      return (
        <ul className={classes.list}>
          {list.entries.map((entry) => (
            <JobEntry key={entry.jobId} entry={entry} />
          ))}
        </ul>
      );
  }
}
