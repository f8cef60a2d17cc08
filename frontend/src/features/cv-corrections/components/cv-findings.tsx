import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';

/** What the parser wants its owner to know, in its own words. */
export function CvFindings({ findings }: Pick<ParsedCV, 'findings'>) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <Notice tone="info" testId="findings">
      <Text fw={620}>{t('cv.findings')}</Text>
      {findings.map(({ code, message }) => (
        <Text key={`${code} ${message}`} size="sm">
          {message}
        </Text>
      ))}
    </Notice>
  );
}
