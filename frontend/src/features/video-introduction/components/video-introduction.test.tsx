import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CodedError } from '../../../testing/fake-apis.ts';
import {
  buildAttempt,
  buildCompleted,
  buildData,
  buildFailed,
  buildIntroduction,
  buildMedia,
  buildOptions,
  buildQuality,
  buildRendering,
  buildScript,
  buildSnapshot,
} from '../../../testing/job-builder.ts';
import { FakeWorkspace } from '../../../testing/fake-apis.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import { readyCv } from '../../../testing/cv-builder.ts';
import { buildCappedScript, buildMeasuredScript } from '../../../testing/script-builder.ts';
import type { VideoIntroData } from '../introduction-props.ts';
import { VideoIntroduction } from './video-introduction.tsx';

const carers = [{ style: 'friendly', reason: 'Care teams hire for warmth.' }] as const;

function show(
  introduction?: VideoIntroductionState,
  workspace = new FakeWorkspace(),
  industryRecommendations: VideoIntroData['industryRecommendations'] = carers,
) {
  workspace.job.set(buildSnapshot(introduction));
  const onGenerate = vi.fn(() => Promise.resolve());
  const onRegenerate = vi.fn(() => Promise.resolve());
  const view = renderPart(
    <VideoIntroduction
      jobId="job1"
      data={{ industryRecommendations }}
      customization={{ defaultStyle: 'professional', duration: 60, includeSubtitles: true }}
      onGenerate={onGenerate}
      onRegenerate={onRegenerate}
    />,
    { workspace },
  );
  return { ...view, onGenerate, onRegenerate };
}

describe('ordering', () => {
  it('sends exactly what was chosen', async () => {
    const user = userEvent.setup();
    const { onGenerate } = show();
    await user.click(screen.getByTestId('style-energetic'));
    await user.click(screen.getByTestId('length-45'));
    await user.click(screen.getByRole('radio', { name: 'Masculine' }));
    await user.click(screen.getByRole('radio', { name: 'Colour' }));
    await user.click(screen.getByRole('radio', { name: /Tall/ }));
    await user.click(screen.getByTestId('look-blueprint'));
    await user.click(screen.getByTestId('engine-inhouse'));
    await user.click(screen.getByRole('switch', { name: /^Captions/ }));
    await user.click(screen.getByRole('switch', { name: /^Let me read/ }));
    await user.click(screen.getByTestId('generate'));
    expect(onGenerate).toHaveBeenCalledExactlyOnceWith(
      {
        style: 'energetic',
        durationSeconds: 45,
        platform: 'universal',
        pace: 'natural',
        disclose: [],
        presenter: 'masculine',
        background: 'brand',
        aspectRatio: '9:16',
        theme: 'blueprint',
        captions: false,
        reviewScript: true,
        preferredProvider: 'inhouse',
        processing: 'anywhere',
      },
      {},
    );
  });

  it('drops the wish for an engine that may not get the words', async () => {
    const user = userEvent.setup();
    const { onGenerate } = show();
    await user.click(screen.getByTestId('engine-heygen'));
    await user.click(screen.getByTestId('processing-own'));
    await user.click(screen.getByTestId('generate'));
    expect(onGenerate).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ processing: 'own' }),
      {},
    );
    expect(onGenerate).not.toHaveBeenCalledWith(
      expect.objectContaining({ preferredProvider: expect.anything() }),
      {},
    );
  });

  it('names no engine when we are to choose', async () => {
    const user = userEvent.setup();
    const { onGenerate } = show();
    await user.click(screen.getByTestId('engine-heygen'));
    await user.click(screen.getByTestId('engine-auto'));
    await user.click(screen.getByTestId('generate'));
    expect(onGenerate).toHaveBeenCalledExactlyOnceWith(
      expect.not.objectContaining({ preferredProvider: expect.anything() }),
      {},
    );
  });

  it('starts from the customization and marks the style that suits the field', () => {
    show();
    expect(screen.getByTestId('style-professional')).toBeChecked();
    expect(screen.getByTestId('length-60')).toBeChecked();
    expect(
      within(screen.getByTestId('style-friendly')).getByText('Suits your field'),
    ).toBeVisible();
    expect(screen.getByText(/Care teams hire for warmth/)).toBeVisible();
  });

  it('advises the style of the field the CV was read as, with a reason', () => {
    const cancelled = buildIntroduction({
      step: 'cancelled',
      generationId: 'g1',
      data: buildData({ script: buildMeasuredScript() }),
    });
    show(cancelled, new FakeWorkspace(), []);
    expect(
      within(screen.getByTestId('style-friendly')).getByText('Suits your field'),
    ).toBeVisible();
    expect(screen.getByText(/in healthcare, people look for warmth/)).toBeVisible();
  });

  it('advises nothing where no field was recognised', () => {
    const cancelled = buildIntroduction({
      step: 'cancelled',
      generationId: 'g1',
      data: buildData({ script: buildCappedScript() }),
    });
    show(cancelled, new FakeWorkspace(), []);
    expect(screen.queryByText('Suits your field')).toBeNull();
  });

  it('starts another version from the wishes of the last one', async () => {
    const user = userEvent.setup();
    const business = { objective: 'branding', targetRole: 'Ward manager' } as const;
    const data = buildData({ media: buildMedia(), business });
    const { onGenerate, onRegenerate } = show(buildCompleted({ data }));
    await user.click(screen.getByTestId('own-words'));
    await user.click(screen.getByTestId('film-own-words'));
    expect(onRegenerate).toHaveBeenCalledExactlyOnceWith(
      buildScript().content,
      buildOptions(),
      business,
    );
    await user.click(screen.getByTestId('order-again'));
    expect(screen.getByTestId('targetRole')).toHaveValue('Ward manager');
    await user.click(screen.getByTestId('generate'));
    expect(onGenerate).toHaveBeenCalledExactlyOnceWith(buildOptions(), business);
  });

  it('makes one order of two fast presses', async () => {
    const user = userEvent.setup();
    const { onGenerate } = show();
    await user.dblClick(screen.getByTestId('generate'));
    expect(onGenerate).toHaveBeenCalledOnce();
  });

  it('moves between styles with the arrow keys', async () => {
    const user = userEvent.setup();
    show();
    act(() => screen.getByTestId('style-professional').focus());
    await user.keyboard('{ArrowRight}');
    expect(screen.getByTestId('style-friendly')).toBeChecked();
    expect(screen.getByTestId('style-friendly')).toHaveFocus();
  });

  it('says in the server’s words why an order was refused, and lets one try again', async () => {
    const user = userEvent.setup();
    const { onGenerate } = show();
    onGenerate.mockRejectedValueOnce(
      new CodedError('functions/resource-exhausted', 'Your three videos of today are used up.', {
        code: 'quota-exceeded',
      }),
    );
    await user.click(screen.getByTestId('generate'));
    expect(await screen.findByRole('alert')).toHaveTextContent('three videos of today');
    await user.click(screen.getByTestId('generate'));
    expect(onGenerate).toHaveBeenCalledTimes(2);
  });
});

describe('progress', () => {
  it('moves with the document, without a reload', () => {
    const { workspace } = show(buildRendering());
    expect(screen.getByTestId('progress')).toHaveAttribute('aria-valuenow', '46');
    act(() =>
      workspace.job.set(
        buildSnapshot(
          buildRendering({
            step: 'checking',
            progress: 88,
            currentStep: 'Checking picture and sound',
          }),
        ),
      ),
    );
    expect(screen.getByTestId('progress')).toHaveAttribute('aria-valuenow', '88');
    expect(screen.getByTestId('current-step')).toHaveTextContent('Checking picture and sound');
  });

  it('shows in the tab how far it is', () => {
    show(buildRendering());
    expect(document.title).toMatch(/^46 % · Maya Okafor/);
  });

  it('announces steps politely, not every percent', () => {
    show(buildRendering());
    expect(screen.getByTestId('current-step')).toHaveAttribute('aria-live', 'polite');
    expect(screen.getByTestId('progress').closest('[aria-live]')).toBeNull();
  });

  it('says that the figure is an estimate while a provider renders', () => {
    show(buildRendering());
    expect(screen.getByText(/While HeyGen works, the figure is an estimate/)).toBeVisible();
  });

  it('plays the draft and says what it is', async () => {
    const media = buildMedia({ videoPath: 'a/draft.mp4' });
    const { workspace } = show(
      buildRendering({ draft: { status: 'ready', media, voiced: false } }),
    );
    const video = await screen.findByTestId('draft-video');
    expect(video).toHaveAttribute('src', expect.stringMatching(/^blob:/));
    expect(workspace.filesRead).toContain('a/draft.mp4');
    expect(screen.getByText(/Made in-house from the same script/)).toBeVisible();
    expect(screen.getByText(/captions but no voice/)).toBeVisible();
  });

  it('cancels this generation and no other', async () => {
    const user = userEvent.setup();
    const { workspace } = show(buildRendering());
    await user.click(screen.getByTestId('cancel'));
    expect(workspace.steerings).toEqual([{ action: 'cancel', jobId: 'job1', generationId: 'g1' }]);
  });

  it('says so when a cancellation came too late', async () => {
    const user = userEvent.setup();
    const workspace = new FakeWorkspace();
    workspace.steerApplied = false;
    show(buildRendering(), workspace);
    await user.click(screen.getByTestId('cancel'));
    expect(await screen.findByText(/had already moved on/)).toBeVisible();
  });

  it('warns when the server is out of reach, and stops warning when it is back', () => {
    const { workspace } = show(buildRendering());
    expect(screen.queryByTestId('connection-banner')).toBeNull();
    act(() => workspace.job.set(buildSnapshot(buildRendering(), false)));
    expect(screen.getByTestId('connection-banner')).toHaveTextContent('last known state');
    act(() => workspace.job.set(buildSnapshot(buildRendering(), true)));
    expect(screen.queryByTestId('connection-banner')).toBeNull();
  });
});

describe('reviewing the script', () => {
  const inReview = () => buildRendering({ step: 'review', currentStep: 'Your turn' });

  it('approves an untouched script without sending it back', async () => {
    const user = userEvent.setup();
    const { workspace } = show(inReview());
    expect(screen.getByTestId('script-editor')).toHaveValue(buildScript().content);
    await user.click(screen.getByTestId('approve-script'));
    expect(workspace.steerings).toEqual([
      { action: 'approve-script', jobId: 'job1', generationId: 'g1' },
    ]);
  });

  it('films the edited words', async () => {
    const user = userEvent.setup();
    const { workspace } = show(inReview());
    await user.clear(screen.getByTestId('script-editor'));
    await user.type(screen.getByTestId('script-editor'), 'I am Maya.');
    await user.click(screen.getByRole('button', { name: 'Film my version' }));
    expect(workspace.steerings).toMatchObject([{ script: 'I am Maya.' }]);
  });

  it('shows where the sentences come from and how good the script is', async () => {
    const user = userEvent.setup();
    const workspace = new FakeWorkspace();
    workspace.cv.set(readyCv());
    const data = buildData({ script: buildMeasuredScript() });
    show({ ...inReview(), data }, workspace);
    await user.click(screen.getByRole('option', { name: /^For nine years/ }));
    expect(screen.getByTestId('sources')).toHaveTextContent('page 1, line 9');
    expect(screen.getByTestId('script-scores')).toHaveTextContent('9.3 of 10');
  });

  it('says that sources and scores are those of the script before it was edited', async () => {
    const user = userEvent.setup();
    show(inReview());
    expect(screen.queryByText(/without your changes/)).toBeNull();
    await user.type(screen.getByTestId('script-editor'), ' More.');
    expect(screen.getByText(/without your changes/)).toBeVisible();
  });

  it('does not film silence', async () => {
    const user = userEvent.setup();
    show(inReview());
    await user.clear(screen.getByTestId('script-editor'));
    expect(screen.getByText('The script is empty.')).toBeVisible();
    expect(screen.getByTestId('approve-script')).toBeDisabled();
  });

  it('keeps what was typed while the document moves underneath', async () => {
    const user = userEvent.setup();
    const { workspace } = show(inReview());
    await user.type(screen.getByTestId('script-editor'), ' And more.');
    act(() => workspace.job.set(buildSnapshot({ ...inReview(), progress: 21 })));
    expect(screen.getByTestId('script-editor')).toHaveDisplayValue(/And more\./);
  });
});

describe('the finished video', () => {
  it('plays with captions and a poster', async () => {
    show(buildCompleted());
    const video = await screen.findByTestId('final-video');
    await waitFor(() => expect(video.querySelector('track')).not.toBeNull());
    const playing = screen.getByTestId('final-video');
    expect(playing).toHaveAttribute('controls');
    expect(playing).toHaveAttribute('poster', expect.stringMatching(/^blob:/));
    expect(playing.querySelector('track')).toHaveAttribute('kind', 'captions');
    expect(playing.querySelector('track')).toHaveAttribute('srclang', 'en');
  });

  it('is announced to those who cannot see it appear', () => {
    const { workspace } = show(buildRendering());
    act(() => workspace.job.set(buildSnapshot(buildCompleted())));
    const [announcement] = screen
      .getAllByRole('status')
      .filter((region) => region.textContent === 'Your introduction is ready');
    expect(announcement).toBeDefined();
  });

  it('is saved under a name made of the title', async () => {
    show(buildCompleted());
    await screen.findByTestId('final-video');
    expect(screen.getByTestId('download')).toHaveAttribute(
      'download',
      'Maya-Okafor-Paediatric-Nurse-introduction.mp4',
    );
  });

  it('gives the addresses of its files back when it goes', async () => {
    const taken = vi.spyOn(URL, 'createObjectURL');
    const givenBack = vi.spyOn(URL, 'revokeObjectURL');
    const { unmount } = show(buildCompleted());
    await screen.findByTestId('final-video');
    unmount();
    expect(taken).toHaveBeenCalled();
    expect(givenBack).toHaveBeenCalledTimes(taken.mock.calls.length);
  });

  it('offers another try when the file cannot be fetched', async () => {
    const user = userEvent.setup();
    const workspace = new FakeWorkspace();
    workspace.readFileContent = () => Promise.reject(new Error('offline'));
    show(buildCompleted(), workspace);
    expect(await screen.findByText('The video cannot be loaded right now.')).toBeVisible();
    workspace.readFileContent = (path) => Promise.resolve(new Blob([path]));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('final-video')).toBeVisible();
  });

  it('says who made it, why, what was tried and how long it took', () => {
    show(
      buildCompleted({
        data: buildData({
          media: buildMedia(),
          engine: { provider: 'inhouse', reason: 'HeyGen had no credit left.' },
        }),
        attempts: [
          buildAttempt({
            success: false,
            error: { kind: 'out-of-credit', message: 'its account has no credit left' },
            duration: 3.2,
          }),
          buildAttempt({ provider: 'inhouse', timestamp: '2026-11-22T10:01:00.000Z' }),
        ],
      }),
    );
    expect(screen.getByTestId('engine')).toHaveTextContent('HeyGen had no credit left.');
    expect(screen.getByTestId('attempts')).toHaveTextContent(
      'HeyGen did not deliver: its account has no credit left',
    );
    expect(screen.getByTestId('times')).toHaveTextContent('14 s');
    expect(screen.getByTestId('times')).toHaveTextContent('2 min 29 s');
  });

  it('says “no data” for times nobody measured', () => {
    show(buildCompleted({ analytics: null }));
    expect(within(screen.getByTestId('times')).getAllByText('no data')).toHaveLength(3);
  });

  it('warns when it did not pass the check', () => {
    show(buildCompleted({ quality: buildQuality({ verdict: 'fail' }) }));
    expect(screen.getByText(/did not pass the quality check in full/)).toBeVisible();
  });

  it('takes the player to the place of a finding', async () => {
    const scroll = vi.fn();
    window.HTMLElement.prototype.scrollIntoView = scroll;
    show(buildCompleted());
    const player = await screen.findByTestId<HTMLVideoElement>('final-video');
    await userEvent.click(screen.getByRole('button', { name: 'Show 0:26–0:27 in the video' }));
    expect(player.currentTime).toBe(26.4);
    expect(scroll).toHaveBeenCalledOnce();
  });

  it('lets its owner rate it, and shows the stars it has', async () => {
    const { workspace } = show(buildCompleted({ rating: 3 }));
    expect(screen.getByRole('radio', { name: '3 stars: fair' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: '5 stars: very good' }));
    await userEvent.click(screen.getByTestId('send-rating'));
    expect(workspace.ratings).toEqual([{ jobId: 'job1', generationId: 'g1', stars: 5 }]);
  });

  it('films the owner’s own words with the same options', async () => {
    const user = userEvent.setup();
    const { onRegenerate } = show(buildCompleted());
    await user.click(screen.getByTestId('own-words'));
    await user.clear(screen.getByTestId('script-editor'));
    await user.type(screen.getByTestId('script-editor'), 'Call me.');
    await user.click(screen.getByTestId('film-own-words'));
    expect(onRegenerate).toHaveBeenCalledExactlyOnceWith('Call me.', buildOptions(), {});
  });

  it('keeps every version of the script', async () => {
    const user = userEvent.setup();
    show(
      buildCompleted({
        data: buildData({
          media: buildMedia(),
          scriptVersions: [
            { generationId: 'g0', method: 'template', content: 'The first words.' },
            { generationId: 'g1', method: 'custom', content: 'The second words.' },
          ],
        }),
      }),
    );
    await user.click(screen.getByText('All versions (2)'));
    expect(screen.getByText('The first words.')).toBeVisible();
    expect(screen.getByText('Version 2 (this video)')).toBeVisible();
  });

  it('shows markup in a script as text', () => {
    const text = '<img src=x onerror=alert(1)> Hello.';
    const script = buildScript({
      content: text,
      sentences: [{ text, scene: 'opening', factIds: [] }],
    });
    const { container } = show(
      buildCompleted({ data: buildData({ script, media: buildMedia() }) }),
    );
    expect(screen.getByText(/<img src=x onerror=alert\(1\)> Hello\./)).toBeVisible();
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('when it did not work out', () => {
  it('says what happened, what helps, and tries the same again', async () => {
    const user = userEvent.setup();
    const { onGenerate } = show(buildFailed());
    expect(screen.getByTestId('problem')).toHaveTextContent('No engine could make this video');
    expect(screen.getByTestId('problem')).toHaveTextContent('your script is kept');
    await user.click(screen.getByTestId('retry'));
    expect(onGenerate).toHaveBeenCalledExactlyOnceWith(buildOptions(), {});
  });

  it('retries the owner’s own words, not a new script', async () => {
    const user = userEvent.setup();
    const script = buildScript({ content: 'My words.' });
    const { onRegenerate } = show(
      buildFailed({
        data: buildData({
          script: { ...script, metadata: { ...script.metadata, method: 'custom' } },
        }),
      }),
    );
    await user.click(screen.getByTestId('retry'));
    expect(onRegenerate).toHaveBeenCalledExactlyOnceWith('My words.', buildOptions(), {});
  });

  it('shows the script that was refused, and films the words the owner puts in its place', async () => {
    const user = userEvent.setup();
    const { onRegenerate } = show(
      buildFailed({
        problem: {
          code: 'content-refused',
          message: 'The video engine refused to speak this script because of its content rules.',
          advice: 'Change the wording of the script and generate again.',
        },
      }),
    );
    await user.click(screen.getByTestId('own-words'));
    expect(screen.getByTestId('script-editor')).toHaveValue(buildScript().content);
    await user.clear(screen.getByTestId('script-editor'));
    await user.type(screen.getByTestId('script-editor'), 'Call me.');
    await user.click(screen.getByTestId('film-own-words'));
    expect(onRegenerate).toHaveBeenCalledExactlyOnceWith('Call me.', buildOptions(), {});
  });

  it('can be retried when it failed before any options were kept', async () => {
    const user = userEvent.setup();
    const { onGenerate } = show(buildFailed({ data: null, problem: null, attempts: [] }));
    expect(screen.getByTestId('problem')).toHaveTextContent('No reason was recorded.');
    await user.click(screen.getByTestId('retry'));
    expect(onGenerate).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ style: 'professional', durationSeconds: 60 }),
      {},
    );
  });

  it('offers a fresh order after a cancellation', () => {
    show(buildIntroduction({ step: 'cancelled', generationId: 'g1' }));
    expect(screen.getByTestId('cancelled')).toBeVisible();
    expect(screen.getByTestId('generate')).toHaveTextContent('Start again');
  });

  it('reconnects a listener that ended', async () => {
    const user = userEvent.setup();
    const { workspace } = show();
    act(() => workspace.job.set({ state: 'disconnected' }));
    workspace.job.value = buildSnapshot();
    await user.click(screen.getByRole('button', { name: 'Connect again' }));
    expect(screen.getByTestId('generate')).toBeVisible();
  });

  it('does not tell a stranger whether a job exists', () => {
    const { workspace } = show();
    act(() => workspace.job.set({ state: 'no-access' }));
    expect(screen.getByRole('alert')).toHaveTextContent('does not exist any more, or it belongs');
  });

  it('stops listening when the page is left', () => {
    const { workspace, unmount } = show();
    expect(workspace.job.watcherCount).toBe(1);
    expect(workspace.cv.watcherCount).toBe(1);
    unmount();
    expect(workspace.job.watcherCount).toBe(0);
    expect(workspace.cv.watcherCount).toBe(0);
  });
});
