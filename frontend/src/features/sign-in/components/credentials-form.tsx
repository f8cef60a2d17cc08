import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { accountProblem } from '../account-problem.ts';
import type { Credentials } from '../api/account-api.ts';
import { checkCredentials, type CredentialProblems } from '../check-credentials.ts';

type CredentialsFormProps = {
  purpose: 'sign-in' | 'create';
  submitLabel: string;
  onSubmit: (credentials: Credentials) => Promise<void>;
};

export function CredentialsForm({ purpose, submitLabel, onSubmit }: CredentialsFormProps) {
  const { t } = useTranslation();
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' });
  const [problems, setProblems] = useState<CredentialProblems>({});
  const submit = useMutation({ mutationFn: (typed: Credentials) => onSubmit(typed) });

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const found = checkCredentials(credentials, purpose);
    setProblems(found);
    if (!found.email && !found.password) submit.mutate(credentials);
  }

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="email"
          value={credentials.email}
          error={problems.email && t(problems.email)}
          onChange={(event) => setCredentials({ ...credentials, email: event.target.value.trim() })}
          data-testid="email"
        />
        <PasswordInput
          label={t('signIn.password')}
          {...(purpose === 'create' && { description: t('signIn.passwordHint') })}
          autoComplete={purpose === 'create' ? 'new-password' : 'current-password'}
          value={credentials.password}
          error={problems.password && t(problems.password)}
          onChange={(event) => setCredentials({ ...credentials, password: event.target.value })}
          data-testid="password"
        />
        {submit.isError && (
          <Notice tone="bad" role="alert">
            <Text size="sm">{t(accountProblem(submit.error))}</Text>
          </Notice>
        )}
        <Button
          type="submit"
          variant="default"
          loading={submit.isPending}
          data-testid="submit-credentials"
        >
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
