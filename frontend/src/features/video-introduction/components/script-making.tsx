import type { OptimizedScript } from '@cvplus/contracts/script';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { formatMoney } from '../../../lib/format.ts';
import { wordForFault } from '../repair-words.ts';
import classes from './report.module.css';

type Metadata = OptimizedScript['metadata'];

/** Who wrote it, what had to be mended, and what was tried before this version. */
export function ScriptMaking({ metadata }: { metadata: Metadata }) {
  const { t } = useTranslation();
  const { versions, variant, writing } = metadata;
  return (
    <Disclosure summary={t('script.making.title')} testId="script-making">
      <Writer metadata={metadata} />
      {writing && writing.repairs.length > 0 && (
        <div data-testid="repairs">
          <Text fw={620} size="sm">
            {t('script.making.repairs')}
          </Text>
          <ul className={classes.plain}>
            {writing.repairs.map(({ kind, text, outcome }) => (
              <li key={`${kind} ${text}`}>
                {t(`script.making.${outcome}`, { text })}{' '}
                <Text component="span" size="sm" c="dimmed">
                  ({wordForFault(kind, t)})
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      {versions.length > 0 && (
        <div data-testid="tried">
          <Text fw={620} size="sm">
            {t('script.making.versions')}
          </Text>
          <ol className={classes.plain}>
            {versions.map(({ change, qualityScore }, index) => (
              <li key={`${index} ${change}`}>
                {change}{' '}
                <Text component="span" size="sm" c="dimmed">
                  {t('script.scores.outOfTen', { score: qualityScore.toFixed(1) })}
                  {index === versions.length - 1 && `, ${t('script.making.thisOne')}`}
                </Text>
              </li>
            ))}
          </ol>
        </div>
      )}
      {variant && (
        <Text size="sm" c="dimmed">
          {t('script.making.variant', variant)}
        </Text>
      )}
    </Disclosure>
  );
}

function Writer({ metadata: { method, writing } }: { metadata: Metadata }) {
  const { t, i18n } = useTranslation();
  const { model = null, calls = 0, costUsd = null } = writing ?? {};
  const wrote =
    method === 'custom'
      ? t('script.making.byOwner')
      : method === 'model'
        ? t('script.making.byModel', { model: model ?? t('script.making.someModel') })
        : t('script.making.byOwnWriter');
  const cost = costUsd !== null && formatMoney(costUsd, i18n.language);
  return (
    <Stack gap={2} data-testid="writer">
      <Text>{wrote}</Text>
      {calls > 0 && (
        <Text size="sm" c="dimmed">
          {[t('script.making.calls', { count: calls }), cost].filter(Boolean).join(', ')}
        </Text>
      )}
    </Stack>
  );
}
