import type { QualityAssessment } from '@cvplus/contracts/quality';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceButton, type ShowPlace } from './place-button.tsx';
import classes from './report.module.css';

type QualityAdviceProps = {
  recommendations: QualityAssessment['recommendations'];
  repairs: QualityAssessment['repairs'];
  advice: QualityAssessment['advice'];
  onShowPlace: ShowPlace;
};

/** What there is to do, what we have done ourselves, and what a model would have a person look at. */
export function QualityAdvice(props: QualityAdviceProps) {
  const { recommendations, repairs, advice, onShowPlace } = props;
  const { t } = useTranslation();
  return (
    <>
      <Sentences title={t('quality.recommendations')} testId="recommendations">
        {recommendations.map(({ checkId, message }) => (
          <li key={checkId}>{message}</li>
        ))}
      </Sentences>
      <Sentences title={t('quality.repairs')} testId="repairs">
        {repairs.map(({ id, message }) => (
          <li key={id}>{message}</li>
        ))}
      </Sentences>
      <Sentences title={t('quality.advice')} note={t('quality.adviceNote')} testId="advice">
        {advice.map(({ message, atSeconds }) => (
          <li key={`${message} ${atSeconds}`}>
            {message} {atSeconds !== null && <PlaceButton from={atSeconds} onShow={onShowPlace} />}
          </li>
        ))}
      </Sentences>
    </>
  );
}

type SentencesProps = { title: string; note?: string; testId: string; children: ReactNode[] };

function Sentences({ title, note, testId, children }: SentencesProps) {
  if (children.length === 0) return null;
  return (
    <div data-testid={testId}>
      <Text fw={620}>{title}</Text>
      {note !== undefined && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      <ul className={classes.plain}>{children}</ul>
    </div>
  );
}
