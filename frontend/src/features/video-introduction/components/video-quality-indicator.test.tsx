import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildQuality } from '../../../testing/job-builder.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { VideoQualityIndicator } from './video-quality-indicator.tsx';

function show(quality = buildQuality()) {
  renderPart(<VideoQualityIndicator quality={quality} recommendations={quality.recommendations} />);
  return screen.getByTestId('quality');
}

it('shows the overall score, the verdict and what to do', () => {
  const report = show();
  expect(report).toHaveTextContent('8.7');
  expect(screen.getByTestId('verdict')).toHaveTextContent('Passed');
  expect(screen.getByTestId('recommendations')).toHaveTextContent('Shorten the fade');
});

it('shows what was not checked as just that', () => {
  show();
  const loudness = screen.getByText('Loudness').closest('li');
  expect(loudness).toHaveTextContent('Not checked');
  expect(loudness).not.toHaveTextContent('Passed');
});

it('says where in the video a finding lies', () => {
  show();
  expect(screen.getByText('Black frames').closest('li')).toHaveTextContent('at 0:26');
});

it('shows unmeasured scores as no data, never as a number', () => {
  const quality = buildQuality({ overall: null });
  const report = show({ ...quality, technical: { ...quality.technical, score: null } });
  expect(within(report).getAllByText('no data')).toHaveLength(4);
  expect(report).not.toHaveTextContent('/ 10');
});

it('lists the content checks when there are any', () => {
  show(
    buildQuality({
      content: {
        score: 9,
        checks: [
          {
            id: 'speech-matches-script',
            result: 'pass',
            finding: '97 % of the words were heard',
            measured: 97,
            unit: '%',
            atSeconds: null,
            untilSeconds: null,
          },
        ],
      },
    }),
  );
  expect(screen.getByText('97 % of the words were heard')).toBeVisible();
  expect(screen.getByText('9.0 of 10')).toBeVisible();
});
