import type { ImportCvResponse } from '@cvplus/contracts/callables';
import { Stack } from '@mantine/core';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useCvImport } from '../hooks/use-cv-import.ts';
import { CvDropzone } from './cv-dropzone.tsx';
import { ImportProgress } from './import-progress.tsx';
import { PasteCv } from './paste-cv.tsx';
import { SampleList } from './sample-list.tsx';

type CvUploadProps = { userId: string; onImported: (answer: ImportCvResponse) => void };

/** From a file, or a sample, to a job. */
export function CvUpload({ userId, onImported }: CvUploadProps) {
  const { stage, error, start, stop } = useCvImport(userId, onImported);
  return (
    <Stack gap="xl">
      <Stack gap="md">
        {stage ? <ImportProgress stage={stage} onStop={stop} /> : <CvDropzone onChoose={start} />}
        <ErrorNotice error={error} />
        <PasteCv disabled={stage !== null} onChoose={start} />
      </Stack>
      <SampleList disabled={stage !== null} onChoose={start} />
    </Stack>
  );
}
