import type { ProtectedAttribute } from '@cvplus/contracts/video-options';
import type { PersonalDataKind } from '../../personal-data.ts';

/**
 * Lines of CVs and spoken sentences written by hand, without a look at any table of the detectors.
 * What stands in ‹ › must be found as what the row says; a line of `innocent` tells of work only.
 */
export type ToldLines = {
  language: string;
  told: [ProtectedAttribute | PersonalDataKind, string][];
  innocent: string[];
};
