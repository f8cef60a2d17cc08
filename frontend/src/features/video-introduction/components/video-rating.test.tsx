import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CodedError, FakeWorkspace } from '../../../testing/fake-apis.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { VideoRating } from './video-rating.tsx';

function show(rated: number | null = null, workspace = new FakeWorkspace()) {
  renderPart(<VideoRating jobId="job1" generationId="g1" rated={rated} />, { workspace });
  return { workspace, send: () => screen.getByTestId('send-rating') };
}

it('sends the stars that were chosen, and says that they arrived', async () => {
  const { workspace, send } = show();
  expect(send()).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: '4 stars: good' }));
  expect(workspace.ratings).toEqual([]);
  await userEvent.click(send());
  expect(workspace.ratings).toEqual([{ jobId: 'job1', generationId: 'g1', stars: 4 }]);
  expect(await screen.findByText('Thank you. You gave it 4 stars.')).toBeVisible();
  expect(send()).toHaveTextContent('Change rating');
});

it('can be used with the keys alone', async () => {
  const { workspace } = show();
  await userEvent.tab();
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}{Enter}');
  expect(workspace.ratings.at(-1)).toMatchObject({ stars: 3 });
});

it('shows the stars given before, and lets them be changed', async () => {
  const { workspace, send } = show(2);
  expect(screen.getByRole('radio', { name: '2 stars: poor' })).toBeChecked();
  expect(send()).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: '1 star: bad' }));
  await userEvent.click(send());
  expect(workspace.ratings).toHaveLength(1);
});

it('says why it did not work, and keeps what was chosen', async () => {
  const workspace = new FakeWorkspace();
  workspace.failWith = new CodedError('functions/unavailable', 'Down.');
  const { send } = show(null, workspace);
  await userEvent.click(screen.getByRole('radio', { name: '5 stars: very good' }));
  await userEvent.click(send());
  expect(await screen.findByTestId('error-notice')).toBeVisible();
  expect(screen.getByRole('radio', { name: '5 stars: very good' })).toBeChecked();
  expect(send()).toBeEnabled();
});
