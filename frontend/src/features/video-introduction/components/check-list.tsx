import type { CheckResult, QualityCheck } from '@cvplus/contracts/quality';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../../components/icons.tsx';
import { formatTimecode } from '../../../lib/format.ts';
import { nameOfCheck, orderChecks } from '../quality-order.ts';
import classes from './report.module.css';

const badgeOf: Record<CheckResult, { tone: string; icon: IconName }> = {
  pass: { tone: 'good', icon: 'check' },
  warn: { tone: 'warn', icon: 'warning' },
  fail: { tone: 'bad', icon: 'cross' },
  'not-checked': { tone: 'none', icon: 'question' },
};

type CheckListProps = { title: string; checks: readonly QualityCheck[] };

export function CheckList({ title, checks }: CheckListProps) {
  const { t } = useTranslation();
  if (checks.length === 0) return null;
  return (
    <div>
      <Text fw={620} mb={6}>
        {title}
      </Text>
      <ul className={`${classes.list} ${classes.columns}`}>
        {orderChecks(checks).map(({ id, result, finding, atSeconds }) => (
          <li key={id} className={classes.item} data-result={result}>
            <span className={classes.badge} data-tone={badgeOf[result].tone}>
              <Icon name={badgeOf[result].icon} size={15} strokeWidth={2.4} />
            </span>
            <div>
              <Text>
                <Text component="span" fw={600}>
                  {nameOfCheck(id)}
                </Text>{' '}
                <Text component="span" size="sm" c="dimmed">
                  {t(`quality.result.${result}`)}
                  {atSeconds !== null && ` ${t('quality.at', { time: formatTimecode(atSeconds) })}`}
                </Text>
              </Text>
              <Text size="sm">{finding}</Text>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
