import { Button } from '@mantine/core';
import { Icon } from '../../../components/icons.tsx';
import type { StoredFile } from '../hooks/use-stored-file.ts';

type DownloadButtonProps = {
  file: StoredFile;
  fileName: string;
  label: string;
  variant: 'filled' | 'default';
  testId: string;
};

/** Saves a file this page already holds; nothing at all when there is no such file. */
export function DownloadButton({ file, fileName, label, variant, testId }: DownloadButtonProps) {
  if (file.state === 'none') return null;
  const look = { variant, leftSection: <Icon name="download" size={18} />, 'data-testid': testId };
  return file.state === 'ready' ? (
    <Button component="a" href={file.url} download={fileName} {...look}>
      {label}
    </Button>
  ) : (
    <Button disabled {...look}>
      {label}
    </Button>
  );
}
