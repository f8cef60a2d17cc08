import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sentenceOfError } from '../lib/sentence-of-error.ts';
import { Notice } from './notice.tsx';

/** Why the last press did not work, in a sentence; nothing while there is no error. */
export function ErrorNotice({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const sentence = sentenceOfError(error);
  return (
    <Notice tone="bad" role="alert" testId="error-notice">
      <Text size="sm">{'say' in sentence ? sentence.say : t(sentence.key)}</Text>
    </Notice>
  );
}
