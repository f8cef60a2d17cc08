import { Button, Divider, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import { accountProblem } from '../account-problem.ts';
import { useAccountApi } from '../api/account-api.ts';
import { CredentialsForm } from './credentials-form.tsx';

export function SignInCard() {
  const { t } = useTranslation();
  const api = useAccountApi();
  const [mode, setMode] = useState<'sign-in' | 'create'>('sign-in');
  const trial = useMutation({ mutationFn: () => api.tryWithoutAccount() });
  const creating = mode === 'create';

  return (
    <Panel aria-labelledby="sign-in-title">
      <Stack gap="md">
        <Title order={2} size="h3" id="sign-in-title">
          {t('signIn.cardTitle')}
        </Title>
        <Button
          size="lg"
          leftSection={<Icon name="play" />}
          loading={trial.isPending}
          onClick={() => trial.mutate()}
          data-testid="sign-in-anonymous"
        >
          {t('signIn.tryNow')}
        </Button>
        <Text size="sm" c="dimmed" ta="center">
          {t('signIn.tryNote')}
        </Text>
        {trial.isError && (
          <Notice tone="bad" role="alert">
            <Text size="sm">{t(accountProblem(trial.error))}</Text>
          </Notice>
        )}
        <Divider label={t('signIn.divider')} styles={{ label: { color: 'inherit' } }} c="dimmed" />
        <SegmentedControl
          aria-label={t('signIn.modes.label')}
          value={mode}
          onChange={(next) => setMode(next === 'create' ? 'create' : 'sign-in')}
          data={[
            { value: 'sign-in', label: t('signIn.modes.signIn') },
            { value: 'create', label: t('signIn.modes.signUp') },
          ]}
        />
        <CredentialsForm
          key={mode}
          purpose={mode}
          submitLabel={t(creating ? 'signIn.submitSignUp' : 'signIn.submitSignIn')}
          onSubmit={(credentials) => (creating ? api.signUp(credentials) : api.signIn(credentials))}
        />
      </Stack>
    </Panel>
  );
}
