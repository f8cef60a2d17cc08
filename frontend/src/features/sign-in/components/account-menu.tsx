import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../api/account-api.ts';
import { useAccountApi } from '../api/account-api.ts';
import { CredentialsForm } from './credentials-form.tsx';

/** Who is signed in, the way out, and for a trial session the way to keep it. */
export function AccountMenu({ account }: { account: Account }) {
  const { t } = useTranslation();
  const api = useAccountApi();
  const [asking, setAsking] = useState<'keep' | 'leave' | null>(null);
  const close = () => setAsking(null);
  const closeButton = { 'aria-label': t('account.close') };

  if (account.email !== null) {
    return (
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" truncate visibleFrom="sm" maw={220}>
          {account.email}
        </Text>
        <SignOutButton onPress={() => void api.signOut()} />
      </Group>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" visibleFrom="sm">
        {t('account.trial')}
      </Text>
      <Button size="xs" variant="light" onClick={() => setAsking('keep')} data-testid="keep-trial">
        {t('account.keep')}
      </Button>
      <SignOutButton onPress={() => setAsking('leave')} />
      <Modal
        opened={asking === 'keep'}
        onClose={close}
        title={t('account.keepTitle')}
        closeButtonProps={closeButton}
        centered
      >
        <Stack gap="md">
          <Text size="sm">{t('account.keepBody')}</Text>
          <CredentialsForm
            purpose="create"
            submitLabel={t('account.keepSubmit')}
            onSubmit={async (credentials) => {
              await api.keepTrial(credentials);
              close();
            }}
          />
        </Stack>
      </Modal>
      <Modal
        opened={asking === 'leave'}
        onClose={close}
        title={t('account.leaveTitle')}
        closeButtonProps={closeButton}
        centered
      >
        <Stack gap="md">
          <Text size="sm">{t('account.leaveBody')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('account.stay')}
            </Button>
            <Button onClick={() => void api.signOut()} data-testid="sign-out-anyway">
              {t('account.leaveConfirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}

function SignOutButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="xs" variant="subtle" onClick={onPress} data-testid="sign-out">
      {t('account.signOut')}
    </Button>
  );
}
