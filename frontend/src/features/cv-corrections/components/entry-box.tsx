import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoubtMark } from '../../../components/doubt-mark.tsx';
import type { DatedDraft } from '../cv-form.ts';
import classes from './cv-editor.module.css';

type EntryBoxProps = {
  entry: DatedDraft;
  name: string;
  doubtful: ReadonlySet<string>;
  onToggle: () => void;
  children: ReactNode;
};

/** One position or study of the form. Taken out, it stays in sight until the form is saved. */
export function EntryBox({ entry, name, doubtful, onToggle, children }: EntryBoxProps) {
  const { t } = useTranslation();
  const { removed, factId, key } = entry;
  return (
    <div role="group" aria-label={name} className={classes.entry} data-testid={`entry-${key}`}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div>
            <Text fw={600} {...(removed && { td: 'line-through', c: 'dimmed' })}>
              {name}
            </Text>
            {removed && (
              <Text size="sm" c="dimmed">
                {t('cv.willGo')}
              </Text>
            )}
            {factId !== null && doubtful.has(factId) && <DoubtMark />}
          </div>
          <Button
            variant="subtle"
            size="xs"
            style={{ flex: 'none' }}
            aria-label={t(removed ? 'cv.keepNamed' : 'cv.removeNamed', { name })}
            onClick={onToggle}
          >
            {t(removed ? 'cv.keep' : 'cv.remove')}
          </Button>
        </Group>
        {!removed && children}
      </Stack>
    </div>
  );
}
