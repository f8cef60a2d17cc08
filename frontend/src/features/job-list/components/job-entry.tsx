import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../../../components/route-link.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { jobPath } from '../../../lib/route.ts';
import type { JobListEntry } from '../api/job-list-api.ts';
import { jobStatus } from '../job-status.ts';
import classes from './job-list.module.css';

export function JobEntry({ entry: { jobId, snapshot } }: { entry: JobListEntry }) {
  const { t, i18n } = useTranslation();
  if (snapshot.state !== 'ready') {
    return (
      <li className={classes.entry}>
        <RouteLink to={jobPath(jobId)}>{t('jobs.unreadable')}</RouteLink>
      </li>
    );
  }
  const introduction = snapshot.job.enhancedFeatures.videoIntroduction;
  const status = jobStatus(introduction);
  return (
    <li className={classes.entry} data-testid={`job-${jobId}`}>
      <div>
        <RouteLink to={jobPath(jobId)} className={classes.title ?? ''}>
          {snapshot.job.title}
        </RouteLink>
        <Text size="sm" c="dimmed">
          {formatMoment(snapshot.job.createdAt, i18n.language)}
        </Text>
      </div>
      <span className={classes.status} data-status={status}>
        {t(`jobs.status.${status}`, { percent: Math.round(introduction.progress) })}
      </span>
    </li>
  );
}
