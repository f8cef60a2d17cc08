import type { AttemptView } from '@cvplus/contracts/video-introduction';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons.tsx';
import { formatMoney, formatSeconds } from '../../../lib/format.ts';
import classes from './report.module.css';

/** Every try in words: who, what came of it, how long, at what price. */
export function AttemptList({ attempts }: { attempts: AttemptView[] }) {
  const { t } = useTranslation();
  return (
    <div data-testid="attempts">
      <Text fw={620} mb={6}>
        {t('video.attempts')}
      </Text>
      {attempts.length === 0 && <Text c="dimmed">{t('video.noAttempts')}</Text>}
      <ol className={classes.list}>
        {attempts.map((attempt) => (
          <Attempt key={`${attempt.provider} ${attempt.timestamp}`} attempt={attempt} />
        ))}
      </ol>
    </div>
  );
}

const badgeOf = {
  success: { tone: 'good', icon: 'check' },
  failed: { tone: 'bad', icon: 'cross' },
  running: { tone: 'none', icon: 'dash' },
} as const;

function outcomeOf({ success, error }: AttemptView): keyof typeof badgeOf {
  if (success) return 'success';
  return error ? 'failed' : 'running';
}

function Attempt({ attempt }: { attempt: AttemptView }) {
  const { t, i18n } = useTranslation();
  const { provider, error, quality, duration, cost } = attempt;
  const outcome = outcomeOf(attempt);
  const { tone, icon } = badgeOf[outcome];
  const facts = [
    duration !== null && t('video.attempt.took', { time: formatSeconds(duration) }),
    quality !== undefined && t('video.attempt.quality', { score: quality.toFixed(1) }),
    cost !== null && t('video.attempt.cost', { cost: formatMoney(cost, i18n.language) }),
  ].filter((fact) => fact !== false);
  return (
    <li className={classes.item}>
      <span className={classes.badge} data-tone={tone}>
        <Icon name={icon} size={15} strokeWidth={2.4} />
      </span>
      <div>
        <Text className={classes.sentence ?? ''}>
          {t(`video.attempt.${outcome}`, {
            provider: t(`provider.${provider}`),
            reason: error?.message ?? '',
          })}
        </Text>
        {facts.length > 0 && (
          <Text size="sm" c="dimmed">
            {facts.join(', ')}
          </Text>
        )}
      </div>
    </li>
  );
}
