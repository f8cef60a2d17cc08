import { phases } from '@cvplus/contracts/video-introduction';
import { describe, expect, it } from 'vitest';
import {
  buildAttempt,
  buildCompleted,
  buildData,
  buildFailed,
  buildIntroduction,
  buildOptions,
  buildRendering,
  buildSnapshot,
} from '../../testing/job-builder.ts';
import { introductionView, type IntroductionView } from './introduction-view.ts';

describe('introductionView', () => {
  const shownIn: Record<(typeof phases)[number] | 'idle', IntroductionView['show']> = {
    idle: 'start',
    queued: 'progress',
    scripting: 'progress',
    review: 'review',
    starting: 'progress',
    waiting: 'progress',
    rendering: 'progress',
    collecting: 'progress',
    checking: 'progress',
    publishing: 'progress',
    completed: 'video',
    failed: 'problem',
    cancelled: 'cancelled',
    erased: 'erased',
  };

  it.each(['idle', ...phases] as const)('knows what to show in phase %s', (step) => {
    const snapshot = buildSnapshot({ ...buildCompleted(), step });
    expect(introductionView(snapshot).show).toBe(shownIn[step]);
  });

  it.each(['no-access', 'unreadable', 'disconnected'] as const)(
    'says what the trouble is when the document is %s',
    (state) => {
      expect(introductionView({ state })).toEqual({ show: 'trouble', trouble: state });
    },
  );

  it('waits while nothing is known', () => {
    expect(introductionView({ state: 'loading' })).toEqual({ show: 'loading' });
  });

  it('does not call a job completed that has no video', () => {
    const snapshot = buildSnapshot(buildCompleted({ data: buildData({ media: null }) }));
    expect(introductionView(snapshot)).toEqual({ show: 'trouble', trouble: 'unreadable' });
  });

  it('shows progress, not an empty editor, while the script to review is not there yet', () => {
    const snapshot = buildSnapshot(
      buildRendering({ step: 'review', data: buildData({ script: null }) }),
    );
    expect(introductionView(snapshot).show).toBe('progress');
  });

  it('calls the percentage an estimate only while a provider renders', () => {
    expect(introductionView(buildSnapshot(buildRendering()))).toMatchObject({
      percent: 46,
      estimated: true,
    });
    expect(introductionView(buildSnapshot(buildRendering({ step: 'collecting' })))).toMatchObject({
      estimated: false,
    });
  });

  it('tells of an earlier try that failed, not of one that runs', () => {
    const failed = buildAttempt({
      success: false,
      error: { kind: 'unavailable', message: 'No answer.' },
    });
    const running = buildAttempt({ success: false, duration: null });
    expect(introductionView(buildSnapshot(buildRendering({ attempts: [running] })))).toMatchObject({
      triedBefore: false,
    });
    expect(
      introductionView(buildSnapshot(buildRendering({ attempts: [failed, running] }))),
    ).toMatchObject({ triedBefore: true });
  });

  it('remembers the last order when starting again', () => {
    const options = buildOptions({ style: 'energetic' });
    const cancelled = buildIntroduction({
      step: 'cancelled',
      data: buildData({ options, business: { objective: 'branding' } }),
    });
    expect(introductionView(buildSnapshot(cancelled))).toEqual({
      show: 'cancelled',
      lastOrder: { options, business: { objective: 'branding' } },
    });
  });

  it('passes the problem on as the server words it', () => {
    const view = introductionView(buildSnapshot(buildFailed()));
    expect(view).toMatchObject({
      show: 'problem',
      problem: { message: 'No engine could make this video right now.' },
    });
  });
});
