import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createTexts } from '../lib/i18n.ts';
import { FakeAccountApi, FakeWorkspace } from '../testing/fake-apis.ts';
import { buildSureCv, readyCv } from '../testing/cv-builder.ts';
import { buildRendering, buildSnapshot } from '../testing/job-builder.ts';
import { renderApp } from '../testing/render-app.tsx';
import { sceneSamples } from '../testing/scenes.ts';
import { App } from './app.tsx';

it('says that it was not set up when no configuration was served', () => {
  render(
    <App
      texts={createTexts()}
      accountApi={null}
      openApis={() => Promise.reject(new Error('not configured'))}
    />,
  );
  expect(screen.getByTestId('not-set-up')).toHaveTextContent('/firebase-config.js');
});

it('goes from the sign-in over a sample to the job, orders, and follows it', async () => {
  const user = userEvent.setup();
  const workspace = new FakeWorkspace();
  workspace.samples = sceneSamples;
  workspace.job.set(buildSnapshot());
  renderApp('/', { workspace });
  await user.click(screen.getByTestId('sign-in-anonymous'));
  await user.click(await screen.findByTestId('sample-nurse'));
  await user.click(await screen.findByTestId('generate'));
  expect(window.location.pathname).toBe('/jobs/job1');
  expect(workspace.generations).toMatchObject([
    { jobId: 'job1', options: { style: 'professional', durationSeconds: 60 } },
  ]);
  act(() => workspace.job.set(buildSnapshot(buildRendering())));
  expect(screen.getByTestId('progress')).toBeVisible();
});

it('shows what was understood of a CV, and follows what becomes of it', async () => {
  const user = userEvent.setup();
  const account = new FakeAccountApi();
  account.account.set({ userId: 'u1', email: 'ada@example.com' });
  const workspace = new FakeWorkspace();
  workspace.job.set(buildSnapshot());
  workspace.cv.set(readyCv(buildSureCv()));
  renderApp('/jobs/job1', { account, workspace });
  await user.click(await screen.findByTestId('correct-cv'));
  // Nothing is ordered from words that are not saved yet.
  expect(screen.getByTestId('generate')).not.toBeVisible();
  await user.clear(await screen.findByTestId('cv-headline'));
  await user.type(screen.getByTestId('cv-headline'), 'Ward manager');
  await user.click(screen.getByTestId('save-cv'));
  expect(workspace.corrected).toEqual([
    { jobId: 'job1', corrections: { headline: 'Ward manager' } },
  ]);
  const corrected = buildSureCv({
    personalInfo: { name: 'Maya Okafor', headline: 'Ward manager', links: [] },
  });
  act(() => workspace.cv.set(readyCv(corrected)));
  expect(await screen.findByTestId('understood-cv')).toHaveTextContent('Ward manager');
  expect(screen.getByTestId('generate')).toBeVisible();
});

it('orders with the wishes of its owner', async () => {
  const user = userEvent.setup();
  const account = new FakeAccountApi();
  account.account.set({ userId: 'u1', email: 'ada@example.com' });
  const workspace = new FakeWorkspace();
  workspace.job.set(buildSnapshot());
  renderApp('/jobs/job1', { account, workspace });
  await user.type(await screen.findByTestId('targetCompany'), 'Riverside Hospital');
  await user.click(screen.getByTestId('platform-email'));
  await user.click(screen.getByTestId('generate'));
  expect(workspace.generations).toMatchObject([
    {
      jobId: 'job1',
      options: { platform: 'email' },
      business: { targetCompany: 'Riverside Hospital' },
    },
  ]);
});

it('shows a job at its address after a reload', async () => {
  const account = new FakeAccountApi();
  account.account.set({ userId: 'u1', email: 'ada@example.com' });
  const workspace = new FakeWorkspace();
  workspace.job.set(buildSnapshot(buildRendering()));
  renderApp('/jobs/job1', { account, workspace });
  expect(await screen.findByTestId('progress')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('asks before a trial session is left, and can keep it instead', async () => {
  const user = userEvent.setup();
  const { account } = renderApp('/');
  await user.click(screen.getByTestId('sign-in-anonymous'));
  await user.click(await screen.findByTestId('sign-out'));
  expect(await screen.findByText(/there is no way back/)).toBeInTheDocument();
  expect(account.calls.map(({ call }) => call)).not.toContain('sign-out');

  await user.click(screen.getByRole('button', { name: 'Stay signed in' }));
  await user.click(screen.getByTestId('keep-trial'));
  await user.type(await screen.findByTestId('email'), 'ada@example.com');
  await user.type(screen.getByTestId('password'), 'long enough');
  await user.click(screen.getByTestId('submit-credentials'));
  expect(await screen.findByText('ada@example.com')).toBeInTheDocument();
});

it('signs an account out at once', async () => {
  const user = userEvent.setup();
  const account = new FakeAccountApi();
  account.account.set({ userId: 'u1', email: 'ada@example.com' });
  renderApp('/', { account });
  await user.click(await screen.findByTestId('sign-out'));
  expect(await screen.findByTestId('sign-in-anonymous')).toBeVisible();
});

it('says that it is offline and recovers by itself', async () => {
  const account = new FakeAccountApi();
  account.account.set({ userId: 'u1', email: 'ada@example.com' });
  renderApp('/', { account });
  await screen.findByTestId('job-list');
  const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByTestId('connection-banner')).toHaveTextContent('You are offline.');
  Object.defineProperty(navigator, 'onLine', { ...online, get: () => true, configurable: true });
  act(() => void window.dispatchEvent(new Event('online')));
  expect(screen.queryByTestId('connection-banner')).toBeNull();
});

it('has an answer to an address that is none', async () => {
  const account = new FakeAccountApi();
  account.account.set({ userId: 'u1', email: 'ada@example.com' });
  renderApp('/nowhere', { account });
  expect(await screen.findByTestId('unknown-page')).toBeVisible();
});
