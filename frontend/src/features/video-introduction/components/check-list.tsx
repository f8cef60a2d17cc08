import type { CheckResult, QualityCheck } from '@cvplus/contracts/quality';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Icon, type IconName } from '../../../components/icons.tsx';
import { type CheckGroup, isKnownCheck, nameOfUnknownCheck } from '../quality-order.ts';
import { PlaceButton, type ShowPlace } from './place-button.tsx';
import classes from './report.module.css';

const badgeOf: Record<CheckResult, { tone: string; icon: IconName }> = {
  pass: { tone: 'good', icon: 'check' },
  warn: { tone: 'warn', icon: 'warning' },
  fail: { tone: 'bad', icon: 'cross' },
  'not-checked': { tone: 'none', icon: 'question' },
};

type CheckListProps = { group: CheckGroup; onShowPlace: ShowPlace };

/** One group of checks: what needs attention in the open, what passed on demand. */
export function CheckList({ group: { group, passed, open }, onShowPlace }: CheckListProps) {
  const { t } = useTranslation();
  const ran = [...passed, ...open].filter(({ result }) => result !== 'not-checked').length;
  return (
    <section aria-labelledby={`checks-${group}`} data-testid={`checks-${group}`}>
      <Title order={3} size="h5" id={`checks-${group}`} mb={6}>
        {t(`quality.group.${group}`)}{' '}
        <Text component="span" size="sm" c="dimmed" fw={400}>
          {t('quality.passedOf', { passed: passed.length, all: ran })}
        </Text>
      </Title>
      <Checks checks={open} onShowPlace={onShowPlace} />
      {passed.length > 0 && (
        <Disclosure
          summary={t('quality.passes', { count: passed.length })}
          testId={`passed-${group}`}
        >
          <Checks checks={passed} onShowPlace={onShowPlace} />
        </Disclosure>
      )}
    </section>
  );
}

function Checks({ checks, onShowPlace }: { checks: QualityCheck[]; onShowPlace: ShowPlace }) {
  if (checks.length === 0) return null;
  return (
    <ul className={`${classes.list} ${classes.columns}`}>
      {checks.map((check) => (
        <Check key={check.id} check={check} onShowPlace={onShowPlace} />
      ))}
    </ul>
  );
}

function Check({ check, onShowPlace }: { check: QualityCheck; onShowPlace: ShowPlace }) {
  const { t } = useTranslation();
  const { id, result, finding, atSeconds, untilSeconds } = check;
  const { tone, icon } = badgeOf[result];
  return (
    <li className={classes.item} data-result={result}>
      <span className={classes.badge} data-tone={tone}>
        <Icon name={icon} size={15} strokeWidth={2.4} />
      </span>
      <div>
        <Text component="div">
          <Text component="span" fw={600}>
            {isKnownCheck(id) ? t(`quality.check.${id}`) : nameOfUnknownCheck(id)}
          </Text>{' '}
          <Text component="span" size="sm" c="dimmed">
            {t(`quality.result.${result}`)}{' '}
          </Text>
          {atSeconds !== null && (
            <PlaceButton from={atSeconds} to={untilSeconds} onShow={onShowPlace} />
          )}
        </Text>
        <Text size="sm">{finding}</Text>
      </div>
    </li>
  );
}
