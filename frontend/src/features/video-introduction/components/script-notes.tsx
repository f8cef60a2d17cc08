import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';

/** What the writer wants the owner to know, such as a CV too thin for the length asked for. */
export function ScriptNotes({ notes }: { notes: readonly string[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Notice tone="info">
      <Text size="sm" fw={620}>
        {t('review.notes')}
      </Text>
      {notes.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
    </Notice>
  );
}
