import { Skeleton, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { useCvUploadApi } from '../api/cv-upload-api.ts';
import type { CvToImport } from '../hooks/use-cv-import.ts';
import type { Sample } from '../sample.ts';
import classes from './cv-upload.module.css';

type SampleListProps = { disabled: boolean; onChoose: (cv: CvToImport) => void };

export function SampleList({ disabled, onChoose }: SampleListProps) {
  const { t } = useTranslation();
  const api = useCvUploadApi();
  const samples = useQuery({ queryKey: ['samples'], queryFn: () => api.readSamples() });

  function choose(sample: Sample) {
    onChoose({
      name: sample.title,
      contentType: sample.contentType,
      readContent: () => api.readSampleFile(sample),
    });
  }

  return (
    <Stack gap="md" component="section">
      <div>
        <Title order={2} size="h3">
          {t('samples.title')}
        </Title>
        <Text c="dimmed">{t('samples.lead')}</Text>
      </div>
      {samples.isPending && <Skeleton height={96} radius="md" />}
      {samples.isError && <Notice tone="warn">{t('samples.failed')}</Notice>}
      {samples.data?.length === 0 && <Text c="dimmed">{t('samples.none')}</Text>}
      <div className={classes.samples}>
        {samples.data?.map((sample) => (
          <UnstyledButton
            key={sample.id}
            className={classes.sample ?? ''}
            disabled={disabled}
            onClick={() => choose(sample)}
            data-testid={`sample-${sample.id}`}
          >
            <span className={classes.format}>{sample.file.split('.').pop()?.toUpperCase()}</span>
            <span>
              <Text component="span" display="block" fw={620}>
                {sample.title}
              </Text>
              <Text component="span" display="block" size="sm">
                {sample.profession}
              </Text>
              <Text component="span" display="block" size="sm" c="dimmed">
                {sample.description}
              </Text>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </Stack>
  );
}
