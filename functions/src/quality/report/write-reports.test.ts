import type { QualityCheck } from '@cvplus/contracts/quality';
import { expect, it } from 'vitest';
import { assessment } from '../../testing/generations.ts';
import { writeHtmlReport } from './html-report.ts';
import type { QualityReport } from './report-data.ts';
import { writeTextReport } from './text-report.ts';

const check = (id: string, facts: Partial<QualityCheck>): QualityCheck => ({
  ...{ id, result: 'pass', finding: 'Fine.', measured: null, unit: '' },
  ...{ atSeconds: null, untilSeconds: null },
  ...facts,
});

function report(facts: Partial<QualityReport> = {}): QualityReport {
  const base = assessment('pass');
  return {
    fileName: 'clip.mp4',
    videoHref: '../clip.mp4',
    checkedAt: new Date('2026-11-27T09:00:00Z'),
    tools: '6.1',
    durationSeconds: 20,
    assessment: {
      ...base,
      verdict: 'fail',
      overall: 4.2,
      technical: {
        ...base.technical,
        checks: [
          check('duration', {}),
          check('silence', { result: 'warn', finding: 'Nothing is heard.', atSeconds: 12.4 }),
          check('black-picture', {
            ...{ result: 'fail', finding: '2.5 s of black picture from 0:03.' },
            ...{ measured: 2.5, unit: 's', atSeconds: 3, untilSeconds: 5.5 },
          }),
        ],
      },
      recommendations: [{ checkId: 'black-picture', message: 'Render it again.' }],
    },
    curves: [
      {
        ...{ label: 'Loudness', unit: 'LUFS', stepSeconds: 5, values: [-20, null, -16, -90] },
        ...{ low: -50, high: 0, reference: -16 },
      },
    ],
    waveform: [
      { low: -0.5, high: 0.5 },
      { low: 0, high: 0 },
    ],
    strip: [],
    places: [{ atSeconds: 3, jpeg: Buffer.from('jpeg') }],
    ...facts,
  };
}

it('tells the terminal what is wrong first, what to do, and what was not measured', () => {
  expect(writeTextReport(report())).toBe(
    `clip.mp4: Not good enough to be shown.

  overall       4.2 of 10
  technical     9.0 of 10
  content       no data
  satisfaction  no data

  fail        black-picture [0:03]: 2.5 s of black picture from 0:03.
  warn        silence [0:12]: Nothing is heard.
  pass: duration

What to do
  - Render it again.
`,
  );
});

it('marks each finding at its place, with a picture of it and a way to it', () => {
  const page = writeHtmlReport(report());
  // 3 of 20 s on an axis of 1,200, 2.5 s long.
  expect(page).toContain('<g class="fail"><rect x="180" y="2" width="150"');
  expect(page).toContain('<button type="button" data-seek="3">0:03–0:05</button>');
  expect(page).toContain(`src="data:image/jpeg;base64,${Buffer.from('jpeg').toString('base64')}"`);
  expect(page).toContain('<video controls preload="metadata" src="../clip.mp4"');
});

it('leaves a gap in a curve where nothing was measured', () => {
  const page = writeHtmlReport(report());
  const [, path] = /<path class="curve" d="([^"]*)"/.exec(page) ?? [];
  expect(path?.match(/M/g)).toHaveLength(2);
});

it('shows names and findings as text, whatever they hold', () => {
  const evil = `<script>alert("'&")</script>.mp4`;
  const page = writeHtmlReport(report({ fileName: evil, videoHref: `"onerror='x'` }));
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert(&quot;&#39;&amp;&quot;)&lt;/script&gt;.mp4');
  expect(page).not.toContain(`"onerror=`);
});

it('needs no sound, no length and no picture', () => {
  const page = writeHtmlReport(
    report({ waveform: null, durationSeconds: 0, places: [], curves: [], videoHref: null }),
  );
  expect(page).toContain('The video has no timeline.');
  expect(page).not.toContain('<video');
  expect(page).not.toMatch(/NaN|undefined|null/);
});
