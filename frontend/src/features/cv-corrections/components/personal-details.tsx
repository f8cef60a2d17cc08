import type { CvFact } from '@cvplus/contracts/parsed-cv';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Which personal details the CV tells, by kind alone: they are the owner's business. */
export function PersonalDetails({ facts }: { facts: readonly CvFact[] }) {
  const { t, i18n } = useTranslation();
  const told = [...new Set(facts.flatMap(({ attribute }) => attribute ?? []))];
  if (told.length === 0) return null;
  const words = told.map((attribute) => t(`order.disclose.${attribute}`).toLocaleLowerCase());
  const details = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words);
  return (
    <Text size="sm" c="dimmed" data-testid="personal-details">
      {t('cv.personal', { details })}
    </Text>
  );
}
