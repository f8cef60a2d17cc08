import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons.tsx';
import type { StageView } from '../generation-stages.ts';
import classes from './progress.module.css';

export function StageList({ stages }: { stages: StageView[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.stages} aria-label={t('progress.steps.label')}>
      {stages.map(({ stage, state }) => (
        <li
          key={stage}
          className={classes.stage}
          data-state={state}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className={classes.dot}>
            {state === 'done' && <Icon name="check" size={14} strokeWidth={2.6} />}
          </span>
          {t(`progress.steps.${stage}`)}
          <VisuallyHidden>({t(`progress.steps.${state}`)})</VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}
