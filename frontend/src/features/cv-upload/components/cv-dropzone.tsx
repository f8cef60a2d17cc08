import { Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { formatBytes } from '../../../lib/format.ts';
import { checkCvFile, cvFileExtensions } from '../check-cv-file.ts';
import type { CvToImport } from '../hooks/use-cv-import.ts';
import classes from './cv-upload.module.css';

type Refusal = { problem: 'empty' | 'tooLarge' | 'wrongType' | 'several'; file: File };

/** Takes one file, says at once what is wrong with it, or hands it on. */
export function CvDropzone({ onChoose }: { onChoose: (cv: CvToImport) => void }) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function take(files: File[]) {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return setRefusal({ problem: 'several', file });
    const check = checkCvFile(file);
    if (!check.accepted) return setRefusal({ problem: check.problem, file });
    setRefusal(null);
    onChoose({
      name: file.name,
      contentType: check.contentType,
      readContent: () => Promise.resolve(file),
    });
  }

  return (
    <>
      <Dropzone
        className={classes.zone ?? ''}
        onDrop={take}
        multiple
        aria-label={`${t('upload.title')}. ${t('upload.browse')}`}
        inputProps={
          {
            'data-testid': 'cv-file-input',
            'aria-label': t('upload.browse'),
            accept: cvFileExtensions.join(','),
            multiple: false,
          } as object
        }
      >
        <span className={classes.emblem}>
          <Icon name="upload" size={30} />
        </span>
        <Text fw={650} fz="xl">
          {t('upload.title')}
        </Text>
        <Text c="dimmed" mt={4}>
          {t('upload.hint')}
        </Text>
        <span className={classes.fakeButton} aria-hidden="true">
          {t('upload.browse')}
        </span>
      </Dropzone>
      {refusal && (
        <Notice tone="bad" role="alert" testId="upload-problem">
          {t(`upload.problems.${refusal.problem}`, {
            name: refusal.file.name,
            size: formatBytes(refusal.file.size),
          })}
        </Notice>
      )}
    </>
  );
}
