import type { ImportCvResponse } from '@cvplus/contracts/callables';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useCvUploadApi } from '../api/cv-upload-api.ts';

export type CvToImport = {
  name: string;
  contentType: string;
  readContent: () => Promise<Blob>;
};

export type ImportStage =
  { at: 'uploading'; name: string; percent: number } | { at: 'reading'; name: string };

/** Uploads one CV and has it read. `stage` is null while nothing runs. */
export function useCvImport(userId: string, onImported: (answer: ImportCvResponse) => void) {
  const api = useCvUploadApi();
  const [stage, setStage] = useState<ImportStage | null>(null);
  const running = useRef<AbortController | null>(null);

  const run = useMutation({
    mutationFn: async ({ name, contentType, readContent }: CvToImport) => {
      const abort = new AbortController();
      running.current = abort;
      setStage({ at: 'uploading', name, percent: 0 });
      const uploadId = crypto.randomUUID();
      const content = await readContent();
      await api.upload({
        userId,
        uploadId,
        content,
        contentType,
        onProgress: (percent) => setStage({ at: 'uploading', name, percent }),
        signal: abort.signal,
      });
      abort.signal.throwIfAborted();
      setStage({ at: 'reading', name });
      return api.importCv({ uploadId });
    },
    onSuccess: (answer) => onImported(answer),
    onSettled: () => setStage(null),
  });

  return {
    stage,
    error: wasStopped(run.error) ? null : run.error,
    start: (cv: CvToImport) => run.mutate(cv),
    stop: () => running.current?.abort(),
  };
}

/** Stopping is what the person asked for, not an error to report. */
function wasStopped(error: Error | null): boolean {
  if (error === null) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'storage/canceled');
}
