import type { QualityCheck } from '@cvplus/contracts/quality';
import { clock } from '../checks.ts';
import { drawAxis, drawCurve, drawFindings, drawWaveform } from './draw-charts.ts';
import { markup, type Markup } from './markup.ts';
import { pageStyle, seekScript } from './page-style.ts';
import type { QualityReport, Thumbnail } from './report-data.ts';
import { inWords, orderChecks, scoreInWords, verdictInWords } from './words.ts';

/** One page that needs nothing else: pictures are in it, and the video lies beside it. */
export function writeHtmlReport(report: QualityReport): string {
  const { assessment, fileName, checkedAt, tools } = report;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quality of ${fileName}</title>
<style>${pageStyle}</style>
</head>
<body>
<header class="${assessment.verdict}">
<h1>${fileName}</h1>
<p class="verdict">${verdictInWords(assessment)}</p>
<dl>
${scores(report)}
</dl>
</header>
<main>
${playerOf(report)}
<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>${timeline(report)}</section>
${recommendations(report)}
<section aria-labelledby="checks"><h2 id="checks">All checks</h2>${checkTable(allChecksOf(report), report.places)}</section>
</main>
<footer><p>Checked ${checkedAt.toISOString()} with ffmpeg ${tools}.</p></footer>
${seekScript}
</body>
</html>
`;
  return page.text;
}

function scores({ assessment }: QualityReport): Markup[] {
  const { overall, technical, content, satisfaction } = assessment;
  const parts: [string, number | null][] = [
    ['Overall', overall],
    ['Technical', technical.score],
    ['Content', content?.score ?? null],
    ['Expected satisfaction', satisfaction?.score ?? null],
  ];
  return parts.map(
    ([name, score]) => markup`<div><dt>${name}</dt><dd>${scoreInWords(score)}</dd></div>`,
  );
}

function playerOf({ videoHref, fileName }: QualityReport): Markup | null {
  if (videoHref === null) return null;
  return markup`<video controls preload="metadata" src="${videoHref}" aria-label="${fileName}"></video>`;
}

function timeline(report: QualityReport): Markup {
  const axis = { durationSeconds: report.durationSeconds };
  if (!(axis.durationSeconds > 0)) return markup`<p>The video has no timeline.</p>`;
  const strip = report.strip.map((each) => thumbnail(each));
  const wave = report.waveform && drawWaveform(report.waveform, axis);
  return markup`<div class="strip">${strip}</div>${drawAxis(axis)}${drawFindings(orderChecks(allChecksOf(report)), axis)}${wave ?? markup`<p>There is no sound to be drawn.</p>`}${report.curves.map((curve) => drawCurve(curve, axis))}`;
}

function recommendations({ assessment }: QualityReport): Markup {
  const { recommendations: list, repairs, advice } = assessment;
  const items = list.map(
    ({ checkId, message }) => markup`<li><code>${checkId}</code> ${message}</li>`,
  );
  const mended = repairs.map(({ message }) => markup`<li>${message}</li>`);
  const advised = advice.map(({ message }) => markup`<li>${message}</li>`);
  return markup`<section aria-labelledby="todo"><h2 id="todo">What to do</h2>${
    items.length === 0 ? markup`<p>Nothing: no check found fault.</p>` : markup`<ul>${items}</ul>`
  }${mended.length > 0 && markup`<h3>Repaired already</h3><ul>${mended}</ul>`}${
    advised.length > 0 && markup`<h3>What a model says of the picture</h3><ul>${advised}</ul>`
  }</section>`;
}

function checkTable(checks: readonly QualityCheck[], places: readonly Thumbnail[]): Markup {
  const rows = orderChecks(checks).map((check) => {
    const { atSeconds, untilSeconds } = check;
    const picture =
      atSeconds === null || check.result === 'pass'
        ? undefined
        : places.find((each) => Math.abs(each.atSeconds - atSeconds) < 0.05);
    const until = untilSeconds === null ? '' : `–${clock(untilSeconds)}`;
    const link =
      atSeconds === null
        ? null
        : markup`<button type="button" data-seek="${atSeconds}">${clock(atSeconds)}${until}</button>`;
    return markup`<tr class="${check.result}"><td>${inWords[check.result]}</td><th scope="row">${check.id}</th><td>${check.finding}</td><td>${check.measured}${check.measured !== null && check.unit !== '' && ` ${check.unit}`}</td><td>${link}${picture && thumbnail(picture)}</td></tr>`;
  });
  return markup`<div class="wide" tabindex="0" role="region" aria-labelledby="checks"><table><thead><tr><th scope="col">Result</th><th scope="col">Check</th><th scope="col">Finding</th><th scope="col">Measured</th><th scope="col">Where</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function thumbnail({ atSeconds, jpeg }: Thumbnail): Markup {
  const data = Buffer.from(jpeg).toString('base64');
  return markup`<img src="data:image/jpeg;base64,${data}" alt="The picture at ${clock(atSeconds)}" loading="lazy">`;
}

function allChecksOf({ assessment }: QualityReport): QualityCheck[] {
  return [...assessment.technical.checks, ...(assessment.content?.checks ?? [])];
}
