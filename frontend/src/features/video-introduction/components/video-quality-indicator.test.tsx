import type { QualityCheck } from '@cvplus/contracts/quality';
import { qualityCheckIds } from '@cvplus/contracts/quality-checks';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { buildQuality } from '../../../testing/job-builder.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { VideoQualityIndicator } from './video-quality-indicator.tsx';

function show(quality = buildQuality(), onShowPlace?: (seconds: number) => void) {
  renderPart(
    <VideoQualityIndicator
      quality={quality}
      recommendations={quality.recommendations}
      {...(onShowPlace && { onShowPlace })}
    />,
  );
  return screen.getByTestId('quality');
}

const passed = (id: string): QualityCheck => ({
  ...{ id, result: 'pass', finding: `Found nothing wrong with ${id}.` },
  ...{ measured: null, unit: '', atSeconds: null, untilSeconds: null },
});

describe('the quality report', () => {
  it.each([
    [{ overall: 9.2 }, 'Meets our target'],
    [{ overall: 8.7 }, 'Shown with advice'],
    [{ overall: 5, verdict: 'fail' as const }, 'Not passed'],
    [{ overall: 9.2, thresholds: null }, 'Passed'],
  ])('says of %j how it stands: %s', (quality, words) => {
    const report = show(buildQuality(quality));
    expect(report).toHaveTextContent(`${quality.overall.toFixed(1)}/ 10`);
    expect(screen.getByTestId('verdict')).toHaveTextContent(words);
  });

  it('says from where on videos are shown, and what there is to do', () => {
    expect(show()).toHaveTextContent('Videos are shown from 7.0 on; our target is 9.0.');
    expect(screen.getByTestId('recommendations')).toHaveTextContent('Shorten the fade');
  });

  it('shows what was not checked as just that', () => {
    show();
    const loudness = screen.getByText('Loudness').closest('li');
    expect(loudness).toHaveTextContent('Not checked');
    expect(loudness).not.toHaveTextContent('Passed');
    expect(screen.getByTestId('checks-sound')).toHaveTextContent('0 of 0 passed');
  });

  it('shows unmeasured scores as no data, never as a number', () => {
    const quality = buildQuality({ overall: null });
    const report = show({ ...quality, technical: { ...quality.technical, score: null } });
    expect(report.textContent.match(/no data/g)).toHaveLength(4);
    expect(report).not.toHaveTextContent('/ 10');
    expect(report).toHaveTextContent('There are not enough ratings to learn from yet.');
  });

  it('shows all three parts when they were measured', () => {
    const report = show(
      buildQuality({
        content: { score: 9, checks: [passed('spoken-words')] },
        satisfaction: { score: 7.6, range: { low: 5, high: 10 }, ratings: 48 },
      }),
    );
    expect(report).toHaveTextContent('9.0 of 10');
    expect(report).toHaveTextContent('7.6 of 10');
    expect(report).toHaveTextContent('Nine in ten between 5.0 and 10.0; learnt from 48 ratings.');
    expect(report).not.toHaveTextContent('no data');
    expect(screen.getByTestId('checks-content')).toHaveTextContent('Spoken words');
  });

  it('leads to the place of a finding, and only says it where there is no player', async () => {
    const showPlace = vi.fn();
    show(buildQuality(), showPlace);
    await userEvent.click(screen.getByRole('button', { name: 'Show 0:26–0:27 in the video' }));
    expect(showPlace).toHaveBeenCalledExactlyOnceWith(26.4);
  });

  it('only says the place where there is no player', () => {
    show();
    expect(screen.getByText('Black picture').closest('li')).toHaveTextContent('at 0:26–0:27');
    expect(screen.queryByRole('button', { name: /in the video/ })).toBeNull();
  });

  it('says what we put right, and what a model noticed', async () => {
    const showPlace = vi.fn();
    show(
      buildQuality({
        repairs: [{ id: 'loudness', message: 'The loudness was raised from −27.0 to −16.1 LUFS.' }],
        advice: [{ message: 'The presenter looks aside.', atSeconds: 12 }],
      }),
      showPlace,
    );
    expect(screen.getByTestId('repairs')).toHaveTextContent('raised from −27.0 to −16.1 LUFS');
    const advice = screen.getByTestId('advice');
    await userEvent.click(within(advice).getByRole('button', { name: 'Show 0:12 in the video' }));
    expect(showPlace).toHaveBeenCalledExactlyOnceWith(12);
  });

  it('leaves out headings without anything below', () => {
    show(buildQuality({ recommendations: [] }));
    for (const id of ['recommendations', 'repairs', 'advice', 'checks-content']) {
      expect(screen.queryByTestId(id)).toBeNull();
    }
  });

  it('has a title of its own for every check there is, in its group', () => {
    const { file, picture, sound, content } = qualityCheckIds;
    const quality = buildQuality({ content: { score: 10, checks: content.map(passed) } });
    const checks = [...file, ...picture, ...sound].map(passed);
    show({ ...quality, technical: { ...quality.technical, checks } });
    const titles = new Set<string>();
    for (const [group, ids] of Object.entries(qualityCheckIds)) {
      const list = within(screen.getByTestId(`checks-${group}`));
      for (const id of ids) {
        const item = list.getByText(`Found nothing wrong with ${id}.`).closest('li');
        titles.add(item?.textContent.split(' Passed')[0] ?? '');
      }
    }
    expect(titles.size).toBe([...checks, ...content].length);
    expect(screen.queryByTestId('checks-other')).toBeNull();
  });
});
