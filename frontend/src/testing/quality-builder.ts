import type { QualityAssessment, QualityCheck } from '@cvplus/contracts/quality';
import { qualityCheckIds } from '@cvplus/contracts/quality-checks';
import { buildQuality } from './job-builder.ts';

function check(id: string, over: Partial<QualityCheck> = {}): QualityCheck {
  return {
    ...{ id, result: 'pass', finding: 'Nothing wrong was found.' },
    ...{ measured: null, unit: '', atSeconds: null, untilSeconds: null },
    ...over,
  };
}

const findings: Record<string, Partial<QualityCheck>> = {
  blur: {
    result: 'warn',
    finding: 'The picture is soft for 3.2 s.',
    ...{ measured: 3.2, unit: 's', atSeconds: 11, untilSeconds: 14.2 },
  },
  loudness: { finding: '−16.1 LUFS, true peaks at −2.0 dB.', measured: -16.1, unit: 'LUFS' },
  'captions-reading': {
    result: 'warn',
    finding: 'Two captions are gone before they can be read.',
    ...{ measured: 2, unit: 'captions', atSeconds: 19.5 },
  },
  'name-card': { result: 'not-checked', finding: 'No model was asked to read the picture.' },
};

/** A video with everything measured, of which we put something right ourselves. */
export function buildRepairedQuality(): QualityAssessment {
  const { file, picture, sound, content } = qualityCheckIds;
  const found = (id: string) => check(id, findings[id]);
  const base = buildQuality();
  return {
    ...base,
    overall: 9.2,
    technical: {
      ...base.technical,
      score: 9.8,
      checks: [...file, ...picture, ...sound].map(found),
    },
    content: { score: 9.7, checks: content.map(found) },
    satisfaction: { score: 6.9, range: { low: 5, high: 10 }, ratings: 62 },
    recommendations: [
      { checkId: 'captions-reading', message: 'Shorten the sentences at 0:19.' },
      {
        checkId: 'blur',
        message: 'Look at the soft seconds, and choose another look if they disturb.',
      },
    ],
    repairs: [{ id: 'loudness', message: 'The loudness was raised from −27.0 to −16.1 LUFS.' }],
    advice: [{ message: 'The presenter looks aside for a moment.', atSeconds: 12 }],
  };
}
