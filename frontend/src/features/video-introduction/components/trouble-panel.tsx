import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page-heading.tsx';
import type { Trouble } from '../introduction-view.ts';

const textOf = {
  'no-access': 'noAccess',
  unreadable: 'unreadable',
  disconnected: 'disconnected',
} as const;

type TroublePanelProps = { trouble: Trouble; onReconnect: () => void };

/** The document cannot be shown: says why, and what helps. */
export function TroublePanel({ trouble, onReconnect }: TroublePanelProps) {
  const { t } = useTranslation();
  const text = textOf[trouble];
  return (
    <Stack gap="md" role="alert" data-testid={`trouble-${trouble}`}>
      <PageHeading>{t(`trouble.${text}.title`)}</PageHeading>
      <Text size="lg">{t(`trouble.${text}.body`)}</Text>
      {trouble === 'disconnected' && (
        <Button style={{ alignSelf: 'start' }} onClick={onReconnect}>
          {t('trouble.disconnected.again')}
        </Button>
      )}
      {trouble === 'unreadable' && (
        <Button style={{ alignSelf: 'start' }} onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
      )}
    </Stack>
  );
}
