import type { CheckResult, QualityCheck } from '@cvplus/contracts/quality';
import { contentChecks } from './content/content-checks.ts';
import { fileChecks } from './file/file-checks.ts';
import { pictureChecks } from './picture/picture-checks.ts';
import { soundChecks } from './sound/sound-checks.ts';

/** Checks of the file itself: container, streams, picture and sound. */
export const technicalChecks = { ...fileChecks, ...pictureChecks, ...soundChecks };
export const allChecks = { ...technicalChecks, ...contentChecks };

export type CheckId = keyof typeof allChecks;

export const technicalCheckIds = Object.keys(technicalChecks) as (keyof typeof technicalChecks)[];

export function isCheckId(id: string): id is CheckId {
  return Object.hasOwn(allChecks, id);
}

/** Where in the video a finding lies, in seconds; null when it has no place. */
export type Place = { startSeconds: number; endSeconds?: number | undefined } | null;

export function checked(
  id: CheckId,
  result: Exclude<CheckResult, 'not-checked'>,
  finding: string,
  measured: number | null = null,
  place: Place = null,
): QualityCheck {
  return {
    id,
    result,
    finding,
    measured: rounded(measured),
    unit: allChecks[id].unit,
    atSeconds: onTheClock(place?.startSeconds),
    untilSeconds: onTheClock(place?.endSeconds),
  };
}

export function notChecked(id: CheckId, reason: string): QualityCheck {
  const { unit } = allChecks[id];
  return {
    ...{ id, result: 'not-checked', finding: reason, measured: null, unit },
    ...{ atSeconds: null, untilSeconds: null },
  };
}

/** What no number came of is not known. */
function rounded(value: number | null | undefined): number | null {
  return Number.isFinite(value) ? Math.round((value ?? 0) * 100) / 100 : null;
}

/** Decoders count from a little before the first picture. */
function onTheClock(seconds: number | undefined): number | null {
  const value = rounded(seconds);
  return value === null ? null : Math.max(0, value);
}

/** `0:12`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
