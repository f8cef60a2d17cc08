import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CodedError, FakeWorkspace } from '../../../testing/fake-apis.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { sceneSamples } from '../../../testing/scenes.ts';
import { CvUpload } from './cv-upload.tsx';

function show(workspace = new FakeWorkspace()) {
  workspace.samples = sceneSamples;
  const onImported = vi.fn();
  renderPart(<CvUpload userId="u1" onImported={onImported} />, { workspace });
  return { workspace, onImported, user: userEvent.setup({ applyAccept: false }) };
}

function fileOf(size: number, name = 'cv.pdf'): File {
  const file = new File(['x'], name, { type: 'application/pdf' });
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

it('uploads a file, has it read and hands the job on', async () => {
  const { workspace, onImported, user } = show();
  await user.upload(screen.getByTestId('cv-file-input'), fileOf(1000));
  await waitFor(() =>
    expect(onImported).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ jobId: 'job1' })),
  );
  expect(workspace.uploads).toMatchObject([{ userId: 'u1', contentType: 'application/pdf' }]);
  expect(workspace.imports).toEqual([{ uploadId: workspace.uploads[0]?.uploadId }]);
});

it('shows how far the upload is, and stops it on demand without calling it an error', async () => {
  const workspace = new FakeWorkspace();
  workspace.holdUploads = true;
  const { user, onImported } = show(workspace);
  await user.upload(screen.getByTestId('cv-file-input'), fileOf(1000));
  expect(await screen.findByText('Uploading cv.pdf')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Drop your CV here')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(onImported).not.toHaveBeenCalled();
});

it.each([
  ['an empty file', fileOf(0), '“cv.pdf” is empty'],
  ['a file of 60 MB', fileOf(60 * 1024 * 1024), '“cv.pdf” has 60.0 MiB'],
  ['a picture', fileOf(10, 'me.png'), '“me.png” is not a PDF'],
])('refuses %s in a sentence, before any upload', async (_what, file, sentence) => {
  const { workspace, user } = show();
  await user.upload(screen.getByTestId('cv-file-input'), file);
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  expect(workspace.uploads).toEqual([]);
});

it('repeats what the server says about a file that is no CV', async () => {
  const workspace = new FakeWorkspace();
  workspace.failWith = new CodedError('functions/invalid-argument', 'This PDF has no text.', {
    code: 'scanned-pdf',
  });
  const { user } = show(workspace);
  await user.upload(screen.getByTestId('cv-file-input'), fileOf(1000));
  expect(await screen.findByRole('alert')).toHaveTextContent('This PDF has no text.');
  expect(screen.getByText('Drop your CV here')).toBeVisible();
});

it('takes a sample instead', async () => {
  const { workspace, onImported, user } = show();
  await user.click(await screen.findByTestId('sample-chef'));
  await waitFor(() => expect(onImported).toHaveBeenCalledOnce());
  expect(await workspace.uploads[0]?.content.text()).toBe('chef');
});

it('reads a pasted text like a text file', async () => {
  const { workspace, onImported, user } = show();
  expect(screen.getByTestId('read-pasted')).toBeDisabled();
  await user.click(screen.getByTestId('pasted-cv'));
  await user.paste(' Maya Okafor\nPaediatric Nurse\n ');
  await user.click(screen.getByTestId('read-pasted'));
  await waitFor(() => expect(onImported).toHaveBeenCalledOnce());
  expect(workspace.uploads).toMatchObject([{ contentType: 'text/plain' }]);
  expect(await workspace.uploads[0]?.content.text()).toBe('Maya Okafor\nPaediatric Nurse');
});

it('keeps a pasted text that could not be read', async () => {
  const workspace = new FakeWorkspace();
  workspace.failWith = new CodedError('functions/invalid-argument', 'This is no CV.', {
    code: 'not-a-cv',
  });
  const { user } = show(workspace);
  await user.click(screen.getByTestId('pasted-cv'));
  await user.paste('Milk, eggs');
  await user.click(screen.getByTestId('read-pasted'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This is no CV.');
  expect(screen.getByTestId('pasted-cv')).toHaveValue('Milk, eggs');
});
