import type { ScorePart, ScoreReport } from '@cvplus/contracts/script';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Notice } from '../../../components/notice.tsx';
import { percentOf } from '../score-words.ts';
import classes from './score-explanation.module.css';

/** Each measured part with its value, weight and what was measured; and what keeps the whole down. */
export function ScoreExplanation({ scores }: { scores: ScoreReport }) {
  const { t } = useTranslation();
  const { parts, ceilings } = scores;
  return (
    <>
      {ceilings.length > 0 && (
        <Notice tone="warn" testId="ceilings">
          <Text size="sm" fw={620}>
            {t('script.scores.ceilings')}
          </Text>
          {ceilings.map(({ most, reason }) => (
            <Text key={reason} size="sm">
              {t('script.scores.ceiling', { most, reason })}
            </Text>
          ))}
        </Notice>
      )}
      <Disclosure summary={t('script.scores.explain')} testId="explain-scores">
        <Text size="sm" c="dimmed">
          {t('script.scores.explainLead')}
        </Text>
        <ul className={classes.parts}>
          {parts.map((part) => (
            <Part key={part.name} part={part} />
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function Part({ part: { name, value, weight, explanation } }: { part: ScorePart }) {
  const { t } = useTranslation();
  return (
    <li className={classes.part} data-testid={`part-${name}`}>
      <div className={classes.head}>
        <Text component="span" fw={600}>
          {t(`script.part.${name}`)}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {value === null
            ? t('script.scores.notMeasured')
            : t('script.scores.value', { value: value.toFixed(2) })}
          {' · '}
          {t('script.scores.weight', { percent: percentOf(weight) })}
        </Text>
      </div>
      <div className={classes.track} aria-hidden="true">
        {value !== null && (
          <div className={classes.fill} style={{ width: `${percentOf(value)}%` }} />
        )}
      </div>
      <Text size="sm">{explanation}</Text>
    </li>
  );
}
