import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { checkCvFile } from '../check-cv-file.ts';
import type { CvToImport } from '../hooks/use-cv-import.ts';

type PasteCvProps = { disabled: boolean; onChoose: (cv: CvToImport) => void };

/** For a CV that is no file: its text goes the way of a plain text file. */
export function PasteCv({ disabled, onChoose }: PasteCvProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const content = new Blob([text.trim()], { type: 'text/plain' });
  const check = checkCvFile({ name: 'cv.txt', size: content.size });

  function read() {
    if (!check.accepted) return;
    onChoose({
      name: t('upload.paste.name'),
      contentType: check.contentType,
      readContent: () => Promise.resolve(content),
    });
  }

  return (
    <Disclosure summary={t('upload.paste.title')} testId="paste">
      <Stack gap="md">
        <Textarea
          label={t('upload.paste.label')}
          description={t('upload.paste.hint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={!check.accepted && check.problem === 'tooLarge' && t('upload.paste.tooLarge')}
          autosize
          minRows={8}
          maxRows={18}
          data-testid="pasted-cv"
        />
        <Button
          style={{ alignSelf: 'start' }}
          disabled={disabled || !check.accepted}
          onClick={read}
          data-testid="read-pasted"
        >
          {t('upload.paste.submit')}
        </Button>
      </Stack>
    </Disclosure>
  );
}
