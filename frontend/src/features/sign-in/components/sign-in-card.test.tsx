import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CodedError, FakeAccountApi } from '../../../testing/fake-apis.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { SignInCard } from './sign-in-card.tsx';

it('lets one in without an account', async () => {
  const user = userEvent.setup();
  const { account } = renderPart(<SignInCard />);
  await user.click(screen.getByTestId('sign-in-anonymous'));
  expect(account.calls).toEqual([{ call: 'try' }]);
});

it('signs in with what was typed', async () => {
  const user = userEvent.setup();
  const { account } = renderPart(<SignInCard />);
  await user.type(screen.getByTestId('email'), 'ada@example.com');
  await user.type(screen.getByTestId('password'), 'short');
  await user.click(screen.getByTestId('submit-credentials'));
  expect(account.calls).toEqual([
    { call: 'sign-in', credentials: { email: 'ada@example.com', password: 'short' } },
  ]);
});

it('asks for a longer password only when one is made', async () => {
  const user = userEvent.setup();
  const { account } = renderPart(<SignInCard />);
  await user.click(screen.getByText('Create account'));
  await user.type(screen.getByTestId('email'), 'ada@example.com');
  await user.type(screen.getByTestId('password'), 'short');
  await user.click(screen.getByTestId('submit-credentials'));
  expect(screen.getByText('Enter a password of at least 8 characters.')).toBeVisible();
  expect(account.calls).toEqual([]);
});

it('names both fields that are missing', async () => {
  const user = userEvent.setup();
  renderPart(<SignInCard />);
  await user.click(screen.getByTestId('submit-credentials'));
  expect(screen.getByTestId('email')).toHaveAccessibleDescription(/Enter an e-mail address/);
  expect(screen.getByTestId('password')).toHaveAccessibleDescription(/Enter your password/);
});

it.each([
  ['auth/invalid-credential', 'do not match an account'],
  ['auth/network-request-failed', 'cannot be reached'],
  ['auth/some-new-code', 'did not work'],
])('says in words what %s means', async (code, sentence) => {
  const user = userEvent.setup();
  const account = new FakeAccountApi();
  account.failWith = new CodedError(code, 'Firebase: Error (raw).');
  renderPart(<SignInCard />, { account });
  await user.type(screen.getByTestId('email'), 'ada@example.com');
  await user.type(screen.getByTestId('password'), 'password');
  await user.click(screen.getByTestId('submit-credentials'));
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  expect(screen.queryByText(/Firebase/)).toBeNull();
});
