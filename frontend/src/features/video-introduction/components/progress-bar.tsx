import { useTranslation } from 'react-i18next';
import classes from './progress.module.css';

export function ProgressBar({ percent }: { percent: number }) {
  const { t } = useTranslation();
  return (
    <div
      role="progressbar"
      aria-label={t('progress.label')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={classes.track}
      data-testid="progress"
    >
      <div className={classes.fill} style={{ width: `${percent}%` }} />
    </div>
  );
}
