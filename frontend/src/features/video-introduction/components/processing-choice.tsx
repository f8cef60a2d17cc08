import { type Processing, processings, type VideoOptions } from '@cvplus/contracts/video-options';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../../components/choice-group.tsx';

type ProcessingChoiceProps = {
  options: VideoOptions;
  onOptionsChange: (options: VideoOptions) => void;
  error?: string | undefined;
};

/** Who gets to see the words, and what that means for the video. */
export function ProcessingChoice({ options, onOptionsChange, error }: ProcessingChoiceProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <ChoiceGroup
        label={t('order.processing.label')}
        value={options.processing}
        choices={processings.map((value) => ({
          value,
          label: t(`order.processing.${value}`),
          hint: t(`order.processing.${value}Hint`),
          testId: `processing-${value}`,
        }))}
        onChange={(processing) => onOptionsChange(withProcessing(options, processing))}
        minWidth={210}
        error={error}
      />
      {options.processing !== 'anywhere' && (
        <Text size="sm" c="dimmed" role="status">
          {t('order.processing.kept')}
        </Text>
      )}
    </Stack>
  );
}

/** An engine and a face that may not be asked are not wished for any more. */
function withProcessing(options: VideoOptions, processing: Processing): VideoOptions {
  const changed = { ...options, processing };
  if (processing === 'anywhere') return changed;
  delete changed.preferredProvider;
  delete changed.face;
  return changed;
}
