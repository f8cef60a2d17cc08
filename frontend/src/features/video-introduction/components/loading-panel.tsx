import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function LoadingPanel() {
  const { t } = useTranslation();
  return (
    <Stack gap="lg" role="status" data-testid="loading">
      <VisuallyHidden component="h1">{t('app.loading')}</VisuallyHidden>
      <Skeleton height={44} width="60%" radius="md" />
      <Skeleton height={320} radius="lg" />
    </Stack>
  );
}
