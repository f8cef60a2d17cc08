import type { CvFact } from '@cvplus/contracts/parsed-cv';
import { useTranslation } from 'react-i18next';
import { DoubtMark } from '../../../components/doubt-mark.tsx';
import { isDoubtful } from '../../../lib/cv-document.ts';
import type { SentenceFacts } from '../sentence-facts.ts';
import classes from './sentence-sources.module.css';

/** The lines of the CV one sentence rests on, each with its place. */
export function SourceLines({ behind }: { behind: SentenceFacts }) {
  const { t } = useTranslation();
  switch (behind.state) {
    case 'claims-nothing':
      return (
        <p className={classes.quiet}>
          <span className={classes.title}>{t('script.sources.claimsNothing')}</span>{' '}
          {t('script.sources.claimsNothingWhy')}
        </p>
      );
    case 'loading':
      return <p className={classes.quiet}>{t('script.sources.loading')}</p>;
    case 'unavailable':
      return <p className={classes.quiet}>{t('script.sources.unavailable')}</p>;
    case 'ready':
      return (
        <>
          <p className={classes.title}>{t('script.sources.rests')}</p>
          <ul className={classes.lines}>
            {behind.facts.map(({ id, fact }) => (
              <li key={id}>
                {fact ? (
                  <SourceLine fact={fact} />
                ) : (
                  <span className={classes.quiet}>{t('script.sources.gone')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      );
  }
}

function SourceLine({ fact }: { fact: CvFact }) {
  const { t } = useTranslation();
  return (
    <>
      <q className={classes.quote}>{fact.text}</q>
      <span className={classes.place}>
        {fact.source ? t('script.sources.at', fact.source) : t('script.sources.added')}
        {isDoubtful(fact) && <DoubtMark />}
      </span>
    </>
  );
}
