import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import type { IntroductionData } from '../introduction-view.ts';

type ScriptVersionsProps = { versions: IntroductionData['scriptVersions'] };

/** Newest first; shown once there is more than the one on the page. */
export function ScriptVersions({ versions }: ScriptVersionsProps) {
  const { t } = useTranslation();
  if (versions.length < 2) return null;
  return (
    <Disclosure summary={t('script.versions', { count: versions.length })} testId="versions">
      {versions
        .map(({ content, method }, index) => ({ content, method, number: index + 1 }))
        .toReversed()
        .map(({ content, method, number }) => (
          <div key={number}>
            <Text fw={620}>
              {t(number === versions.length ? 'script.currentVersion' : 'script.version', {
                number,
              })}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`script.method.${method}`)}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {content}
            </Text>
          </div>
        ))}
    </Disclosure>
  );
}
