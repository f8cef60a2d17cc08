import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { buildIntroduction, buildRendering, buildSnapshot } from '../../../testing/job-builder.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { JobListSection } from './job-list-section.tsx';

it('says that there is nothing yet', () => {
  renderPart(<JobListSection userId="u1" />);
  expect(screen.getByText(/Nothing here yet/)).toBeVisible();
});

it('moves with the documents', () => {
  const { workspace } = renderPart(<JobListSection userId="u1" />);
  const list = (progress: number) =>
    workspace.jobs.set({
      state: 'ready',
      entries: [{ jobId: 'j1', snapshot: buildSnapshot(buildRendering({ progress })) }],
    });
  act(() => list(12));
  expect(screen.getByTestId('job-j1')).toHaveTextContent('In the making · 12 %');
  act(() => list(34));
  expect(screen.getByTestId('job-j1')).toHaveTextContent('In the making · 34 %');
});

it('says when it is the owner’s turn, and what was cancelled', () => {
  const { workspace } = renderPart(<JobListSection userId="u1" />);
  act(() =>
    workspace.jobs.set({
      state: 'ready',
      entries: [
        { jobId: 'j1', snapshot: buildSnapshot(buildRendering({ step: 'review' })) },
        { jobId: 'j2', snapshot: buildSnapshot(buildIntroduction({ step: 'cancelled' })) },
      ],
    }),
  );
  expect(screen.getByTestId('job-j1')).toHaveTextContent('Waiting for your approval');
  expect(screen.getByTestId('job-j2')).toHaveTextContent('Cancelled');
});

it('opens a job without a reload', async () => {
  const user = userEvent.setup();
  const { workspace } = renderPart(<JobListSection userId="u1" />);
  act(() =>
    workspace.jobs.set({
      state: 'ready',
      entries: [{ jobId: 'j1', snapshot: buildSnapshot() }],
    }),
  );
  await user.click(screen.getByRole('link', { name: /Maya Okafor/ }));
  expect(window.location.pathname).toBe('/jobs/j1');
});

it('keeps a record it cannot read from hiding the others', () => {
  const { workspace } = renderPart(<JobListSection userId="u1" />);
  act(() =>
    workspace.jobs.set({
      state: 'ready',
      entries: [
        { jobId: 'j1', snapshot: { state: 'unreadable' } },
        { jobId: 'j2', snapshot: buildSnapshot() },
      ],
    }),
  );
  expect(screen.getAllByRole('link')).toHaveLength(2);
});

it('offers to try again when the list cannot be read', async () => {
  const user = userEvent.setup();
  const { workspace } = renderPart(<JobListSection userId="u1" />);
  act(() => workspace.jobs.set({ state: 'failed' }));
  workspace.jobs.value = { state: 'ready', entries: [] };
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText(/Nothing here yet/)).toBeVisible();
});
