import type { OptimizedScript } from '@cvplus/contracts/script';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './report.module.css';

type ModelAdviceProps = { advice: NonNullable<OptimizedScript['metadata']['advice']> };

/** Remarks of a language model, marked as what they are. */
export function ModelAdvice({ advice: { model, remarks } }: ModelAdviceProps) {
  const { t } = useTranslation();
  return (
    <div data-testid="advice">
      <Text fw={620}>{t('script.making.advice', { model })}</Text>
      <Text size="sm" c="dimmed">
        {t('script.making.adviceNote')}
      </Text>
      <ul className={classes.plain}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}
