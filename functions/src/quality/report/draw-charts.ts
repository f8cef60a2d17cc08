import type { QualityCheck } from '@cvplus/contracts/quality';
import { clock } from '../checks.ts';
import { markup, type Markup } from './markup.ts';
import type { Curve, QualityReport } from './report-data.ts';

/** All charts share one axis of time, so that a finding stands at one place in all of them. */
const width = 1200;
const chartHeight = 90;

type Axis = { durationSeconds: number };

export function drawWaveform(waveform: NonNullable<QualityReport['waveform']>, axis: Axis): Markup {
  const middle = chartHeight / 2;
  const step = width / Math.max(1, waveform.length);
  const bars = waveform.map(({ low, high }, index) => {
    const top = middle - clamp(high) * (middle - 2);
    const bottom = middle - clamp(low) * (middle - 2);
    return `M${place(index * step)} ${place(top)}V${place(Math.max(bottom, top + 0.5))}`;
  });
  return chart('Waveform', axis, markup`<path class="wave" d="${bars.join('')}"/>`);
}

export function drawCurve(curve: Curve, axis: Axis): Markup {
  const { values, stepSeconds, low, high, reference, label, unit } = curve;
  const heightOf = (value: number) =>
    chartHeight - 2 - clamp01((value - low) / (high - low)) * (chartHeight - 4);
  let isDrawing = false;
  const path = values.map((value, index) => {
    if (value === null || !Number.isFinite(value)) {
      isDrawing = false;
      return '';
    }
    const command = isDrawing ? 'L' : 'M';
    isDrawing = true;
    return `${command}${place(toX(index * stepSeconds, axis))} ${place(heightOf(value))}`;
  });
  const line =
    reference === null
      ? null
      : markup`<line class="reference" x1="0" x2="${width}" y1="${place(heightOf(reference))}" y2="${place(heightOf(reference))}"/>`;
  const range = `${low} to ${high}${unit === '' ? '' : ` ${unit}`}`;
  return chart(
    `${label} (${range})`,
    axis,
    markup`${line}<path class="curve" d="${path.join('')}"/>`,
  );
}

/** Every finding that has a place, as a mark on the axis of time. */
export function drawFindings(checks: readonly QualityCheck[], axis: Axis): Markup {
  const placed = checks.filter(({ atSeconds, result }) => atSeconds !== null && result !== 'pass');
  const rowHeight = 18;
  const rows = placed.map((check, row) => {
    const start = toX(check.atSeconds ?? 0, axis);
    const end = toX(check.untilSeconds ?? check.atSeconds ?? 0, axis);
    const isLate = start > width * 0.7;
    return markup`<g class="${check.result}"><rect x="${place(start)}" y="${row * rowHeight + 2}" width="${place(Math.max(4, end - start))}" height="${rowHeight - 4}" rx="2"><title>${check.finding}</title></rect><text x="${place(isLate ? start - 6 : Math.max(end, start + 4) + 6)}" y="${row * rowHeight + 13}"${isLate ? markup` text-anchor="end"` : null}>${check.id}</text></g>`;
  });
  const height = Math.max(rowHeight, placed.length * rowHeight);
  const none = markup`<text x="4" y="13">No finding has a place in the video.</text>`;
  return markup`<figure><figcaption>Findings</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Places of the findings">${placed.length === 0 ? none : rows}</svg></figure>`;
}

export function drawAxis(axis: Axis): Markup {
  const seconds = tickEvery(axis.durationSeconds);
  const count = Math.floor(axis.durationSeconds / seconds);
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * seconds).map(
    (at) =>
      markup`<text x="${place(Math.min(toX(at, axis), width - 24))}" y="12">${clock(at)}</text>`,
  );
  return markup`<svg class="axis" viewBox="0 0 ${width} 16" aria-hidden="true">${ticks}</svg>`;
}

/** About a dozen marks, at round times. */
function tickEvery(durationSeconds: number): number {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300];
  return steps.find((step) => durationSeconds / step <= 12) ?? 600;
}

function chart(label: string, axis: Axis, content: Markup): Markup {
  const describe = `${label}, over ${clock(axis.durationSeconds)} minutes`;
  return markup`<figure><figcaption>${label}</figcaption><svg viewBox="0 0 ${width} ${chartHeight}" preserveAspectRatio="none" role="img" aria-label="${describe}">${content}</svg></figure>`;
}

function toX(seconds: number, { durationSeconds }: Axis): number {
  return clamp01(seconds / durationSeconds) * width;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value));
}

function clamp01(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}

function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
