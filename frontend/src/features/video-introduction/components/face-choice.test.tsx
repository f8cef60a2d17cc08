import { listFacesResponseSchema } from '@cvplus/contracts/callables';
import { videoOptionsSchema, type VideoOptions } from '@cvplus/contracts/video-options';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answerWithFaces, buildFace, buildFaces } from '../../../testing/face-builder.ts';
import { CodedError, FakeWorkspace } from '../../../testing/fake-apis.ts';
import { buildOptions } from '../../../testing/job-builder.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { OrderForm } from './order-form.tsx';

function show(options: Partial<VideoOptions> = {}, workspace = new FakeWorkspace()) {
  const onGenerate = vi.fn((_options: object) => Promise.resolve());
  renderPart(
    <OrderForm
      data={{ industryRecommendations: [] }}
      startWith={{ options: buildOptions(options), business: {} }}
      submitLabel="Generate"
      onGenerate={onGenerate}
    />,
    { workspace },
  );
  const user = userEvent.setup();
  const ordered = async () => {
    await user.click(screen.getByTestId('generate'));
    return videoOptionsSchema.parse(onGenerate.mock.calls.at(-1)?.[0]);
  };
  return { user, workspace, onGenerate, ordered };
}

function workspaceWith(faces: FakeWorkspace['faces']) {
  const workspace = new FakeWorkspace();
  workspace.faces = faces;
  return workspace;
}

const withHeygen = (faces = answerWithFaces(), options: Partial<VideoOptions> = {}) =>
  show({ preferredProvider: 'heygen', ...options }, workspaceWith(faces));

describe('choosing a face', () => {
  it('asks for faces only once an engine is chosen that shows some', async () => {
    const { user, workspace } = show({}, workspaceWith(answerWithFaces()));
    expect(workspace.facesAsked).toEqual([]);
    await user.click(screen.getByTestId('engine-runwayml'));
    expect(screen.queryByTestId('faces')).toBeNull();
    await user.click(screen.getByTestId('engine-heygen'));
    expect(await screen.findByRole('radiogroup', { name: 'Face' })).toBeInTheDocument();
    expect(workspace.facesAsked).toEqual([{ style: 'friendly', presenter: 'feminine' }]);
  });

  it('orders the face that was pressed, and takes it back', async () => {
    const { user, ordered } = withHeygen();
    expect(await screen.findByTestId('face-auto')).toBeChecked();
    await user.click(screen.getByTestId('face-lk_1'));
    await user.click(screen.getByTestId('face-auto'));
    await user.click(screen.getByTestId('face-lk_2'));
    expect(await ordered()).toEqual(
      buildOptions({
        preferredProvider: 'heygen',
        face: { provider: 'heygen', avatarId: 'lk_2' },
      }),
    );
  });

  it('says whose face it is, so that another engine shows the same presenter', async () => {
    const { user, ordered, workspace } = withHeygen();
    await screen.findByTestId('faces');
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await waitFor(() => expect(workspace.facesAsked.at(-1)).toEqual({ style: 'friendly' }));
    await user.click(await screen.findByTestId('face-lk_4'));
    expect(await ordered()).toMatchObject({
      presenter: 'masculine',
      face: { avatarId: 'lk_4' },
    });
  });

  it.each([
    ['another engine', () => screen.getByTestId('engine-auto'), {}],
    [
      'another presenter',
      () => screen.getByRole('radio', { name: 'Masculine', hidden: false, checked: false }),
      { presenter: 'masculine', preferredProvider: 'heygen' },
    ],
  ] as const)('goes when %s is asked for', async (_, button, left) => {
    const face = { provider: 'heygen', avatarId: 'lk_1' } as const;
    // The list is held back, so that its filter is not there yet.
    const { user, ordered } = withHeygen(() => new Promise(() => undefined), { face });
    await user.click(button());
    expect(await ordered()).toEqual(buildOptions(left));
  });

  it('can be reached and chosen with the keyboard alone', async () => {
    const { user, ordered } = withHeygen();
    const auto = await screen.findByTestId('face-auto');
    auto.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByTestId('face-lk_0')).toHaveFocus();
    await user.keyboard(' ');
    expect((await ordered()).face?.avatarId).toBe('lk_0');
  });

  it('shows the first few, and the rest when asked', async () => {
    const many = buildFaces(60).map((face) => ({ ...face, presenter: 'feminine' as const }));
    const { user } = withHeygen(answerWithFaces(many), {
      face: { provider: 'heygen', avatarId: 'lk_33' },
    });
    await screen.findByTestId('faces');
    const pictured = () => screen.getAllByTestId(/^face-lk_/);
    expect(pictured()).toHaveLength(8);
    expect(screen.getByTestId('face-lk_33')).toBeChecked();
    await user.click(screen.getByTestId('more-faces'));
    expect(pictured()).toHaveLength(60);
    expect(screen.queryByTestId('more-faces')).toBeNull();
  });

  it('loads pictures late, tells their host nothing of the page, and shows initials without one', async () => {
    const previewUrl = 'https://files.example.com/amelia.jpg';
    withHeygen(answerWithFaces([buildFace({ previewUrl }), buildFace({ id: 'lk_2' })]));
    const picture = await screen.findByRole('img', { name: 'Portrait of Amelia in the studio' });
    expect(picture).toHaveAttribute('loading', 'lazy');
    expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(screen.getAllByText('AI')).toHaveLength(1);
    fireEvent.error(picture);
    expect(screen.getAllByText('AI')).toHaveLength(2);
  });
});

describe('where there are no faces', () => {
  it('says that a list was not read yet', async () => {
    show({ preferredProvider: 'did' }, workspaceWith(answerWithFaces()));
    expect(await screen.findByTestId('no-faces')).toHaveTextContent(/have not been read yet/);
  });

  it('says that an engine is not in use', async () => {
    withHeygen(() => Promise.resolve({ offers: [] }));
    expect(await screen.findByTestId('no-faces')).toHaveTextContent(/not in use here/);
  });

  it('says that none fits', async () => {
    withHeygen(answerWithFaces([]));
    expect(await screen.findByText(/HeyGen has no face for this choice/)).toBeInTheDocument();
  });

  it('says that they cannot be shown, and shows them when asked again', async () => {
    let isDown = true;
    const answer = answerWithFaces();
    const { user } = withHeygen((request) =>
      isDown ? Promise.reject(new Error('down')) : answer(request),
    );
    expect(await screen.findByTestId('faces-failed')).toHaveTextContent(/cannot be shown/);
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('faces')).toBeInTheDocument();
  });

  it('keeps a face that is no longer shown, and what the server says of it', async () => {
    const { user, onGenerate } = withHeygen(answerWithFaces(), {
      face: { provider: 'heygen', avatarId: 'lk_gone' },
    });
    expect(await screen.findByTestId('face-elsewhere')).toBeChecked();
    onGenerate.mockRejectedValueOnce(
      new CodedError('functions/invalid-argument', 'This face is no longer offered.', {
        code: 'face-not-offered',
        field: 'options.face.avatarId',
      }),
    );
    await user.click(screen.getByTestId('generate'));
    expect(await screen.findAllByText('This face is no longer offered.')).toHaveLength(2);
  });
});

describe('choosing a voice', () => {
  const face = { provider: 'heygen', avatarId: 'lk_0' } as const;

  it('is offered for a chosen face, with the voices of its presenter', async () => {
    const { user, ordered } = withHeygen(answerWithFaces(), { face });
    const voice = await screen.findByTestId('voice');
    expect(voice).toHaveAccessibleName('Voice');
    expect(voice).not.toHaveTextContent('Marcus');
    await user.selectOptions(voice, 'vc_lena');
    expect((await ordered()).face).toEqual({ ...face, voiceId: 'vc_lena' });
  });

  it('goes back to that of the face', async () => {
    const { user, ordered } = withHeygen(answerWithFaces(), {
      face: { ...face, voiceId: 'vc_lena' },
    });
    await user.selectOptions(await screen.findByTestId('voice'), '');
    expect((await ordered()).face).toEqual(face);
  });

  it('plays a sample where there is one, and says so where there is none', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (
      this: HTMLMediaElement,
    ) {
      fireEvent.play(this);
      return Promise.resolve();
    });
    const { user } = withHeygen(answerWithFaces(), { face });
    await user.click(await screen.findByRole('button', { name: 'Listen to it' }));
    expect(play.mock.contexts[0]).toHaveAttribute('src', 'https://files.example.com/amelia.mp3');
    expect(screen.getByRole('button', { name: 'Stop' })).toBeInTheDocument();
    await user.selectOptions(screen.getByTestId('voice'), 'vc_lena');
    expect(screen.queryByTestId('voice-sample')).toBeNull();
    expect(screen.getByText(/no sample of this voice/)).toBeInTheDocument();
  });
});

describe('where the words may go', () => {
  it('is anywhere unless something else is pressed', async () => {
    const { ordered } = show();
    expect((await ordered()).processing).toBe('anywhere');
  });

  it.each(['eu', 'own'] as const)('%s: no engine and no face is wished for', async (where) => {
    const { user, ordered } = withHeygen(answerWithFaces(), {
      face: { provider: 'heygen', avatarId: 'lk_0' },
    });
    await user.click(screen.getByTestId(`processing-${where}`));
    expect(screen.queryByTestId('engine-heygen')).toBeNull();
    expect(screen.queryByTestId('faces')).toBeNull();
    expect(screen.getByText(/Our own engine makes this video/)).toBeInTheDocument();
    expect(await ordered()).toEqual(buildOptions({ processing: where }));
  });
});

it('is tested with faces as the server may answer with them', async () => {
  const answer = await answerWithFaces()({});
  expect(() => listFacesResponseSchema.parse(answer)).not.toThrow();
});
