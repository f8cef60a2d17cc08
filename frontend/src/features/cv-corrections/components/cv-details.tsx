import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { datesInWords } from '../dates-in-words.ts';
import { DatedEntry } from './dated-entry.tsx';
import { PersonalDetails } from './personal-details.tsx';
import { FactList } from './fact-list.tsx';
import { Marked } from './marked.tsx';
import classes from './cv-details.module.css';

type CvDetailsProps = { cv: ParsedCV; doubtful: ReadonlySet<string> };

/** Everything that was read, section by section. Empty sections say so, because an owner may miss them. */
export function CvDetails({ cv, doubtful }: CvDetailsProps) {
  const { t, i18n } = useTranslation();
  const dates = (entry: Parameters<typeof datesInWords>[0]) =>
    datesInWords(entry, i18n.language, t('cv.today'));
  return (
    <>
      {cv.summary && (
        <Section title={t('cv.summary')}>
          <Marked factId={cv.summary.factId} doubtful={doubtful}>
            {cv.summary.text}
          </Marked>
        </Section>
      )}
      <Section title={t('cv.positions')} empty={cv.experience.length === 0}>
        {cv.experience.map((position) => (
          <DatedEntry
            key={position.factId}
            factId={position.factId}
            title={position.title}
            place={position.company}
            dates={dates(position)}
            lines={position.achievements}
            doubtful={doubtful}
          />
        ))}
      </Section>
      <Section title={t('cv.education')} empty={cv.education.length === 0}>
        {cv.education.map((study) => (
          <DatedEntry
            key={study.factId}
            factId={study.factId}
            title={study.degree ?? study.institution ?? study.text}
            place={study.degree === undefined ? undefined : study.institution}
            dates={dates(study)}
            lines={[]}
            doubtful={doubtful}
          />
        ))}
      </Section>
      <FactList title={t('cv.skills')} facts={cv.skills} doubtful={doubtful} />
      <FactList title={t('cv.certifications')} facts={cv.certifications} doubtful={doubtful} />
      <FactList title={t('cv.languages')} facts={cv.languages} doubtful={doubtful} />
      {cv.projects.length > 0 && (
        <FactList title={t('cv.projects')} facts={cv.projects} doubtful={doubtful} />
      )}
      {cv.awards && cv.awards.length > 0 && (
        <FactList title={t('cv.awards')} facts={cv.awards} doubtful={doubtful} />
      )}
      <PersonalDetails facts={cv.facts} />
    </>
  );
}

type SectionProps = { title: string; empty?: boolean; children: ReactNode };

function Section({ title, empty = false, children }: SectionProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {empty ? (
        <Text size="sm" c="dimmed">
          {t('cv.nothing')}
        </Text>
      ) : (
        <div className={classes.entries}>{children}</div>
      )}
    </section>
  );
}
