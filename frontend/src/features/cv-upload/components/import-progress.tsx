import { Button, Loader, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportStage } from '../hooks/use-cv-import.ts';
import classes from './cv-upload.module.css';

type ImportProgressProps = { stage: ImportStage; onStop: () => void };

export function ImportProgress({ stage, onStop }: ImportProgressProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.zone} data-testid="import-progress">
      <Stack w="100%" maw={420} align="center" gap="md">
        <Text fw={650} fz="lg" role="status" style={{ overflowWrap: 'anywhere' }}>
          {stage.at === 'uploading'
            ? t('upload.uploading', { name: stage.name })
            : t('upload.reading')}
        </Text>
        {stage.at === 'uploading' ? (
          <>
            <Progress
              value={stage.percent}
              w="100%"
              aria-label={t('upload.uploading', { name: stage.name })}
            />
            <Button variant="subtle" size="xs" onClick={onStop}>
              {t('upload.cancel')}
            </Button>
          </>
        ) : (
          <Loader type="dots" />
        )}
      </Stack>
    </div>
  );
}
