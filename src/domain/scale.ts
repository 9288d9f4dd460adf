import type { Status } from './status.js';

/** A scale of another body, in one version, and what its values mean in the canonical statuses. */
interface Scale {
  version: string;
  /** The version of the mapping below; a change of mind gets a new one, so that old figures do not move. */
  mappingVersion: number;
  /** What the scale is, and where its values are defined. */
  meaning: string;
  /** Native value → canonical status; null where the mapping derives none and a status must be given. */
  values: Record<string, Status | null>;
}

/** The native scales, newest version first. */
export const scales = {
  HUMAN_RIGHTS_COMMITTEE: [
    {
      version: '2016',
      mappingVersion: 1,
      meaning:
        'Grades A to E of the Human Rights Committee in its follow-up procedure, as used since 2016.',
      values: {
        A: 'MOSTLY_IMPLEMENTED',
        B: 'PARTIALLY_IMPLEMENTED',
        C: 'NOT_IMPLEMENTED',
        D: 'NO_INFORMATION',
        E: 'CONTRARY_OR_REJECTED',
      },
    },
    {
      version: '2013',
      mappingVersion: 1,
      meaning:
        'Grades A, B1, B2, C1, C2, D1, D2, E of the Human Rights Committee before its scale of 2016.',
      values: {
        A: 'MOSTLY_IMPLEMENTED',
        B1: 'PARTIALLY_IMPLEMENTED',
        B2: 'PARTIALLY_IMPLEMENTED',
        C1: 'NOT_IMPLEMENTED',
        C2: 'NOT_IMPLEMENTED',
        D1: 'NO_INFORMATION',
        D2: 'NO_INFORMATION',
        E: 'CONTRARY_OR_REJECTED',
      },
    },
  ],
  ODIHR: [
    {
      version: '1',
      mappingVersion: 1,
      meaning: 'The four values of the ODIHR database of electoral recommendations.',
      values: {
        'not implemented': 'NOT_IMPLEMENTED',
        'partially implemented': 'PARTIALLY_IMPLEMENTED',
        'mostly implemented': 'MOSTLY_IMPLEMENTED',
        'fully implemented': 'FULLY_IMPLEMENTED',
      },
    },
  ],
  GRECO: [
    {
      version: '1',
      mappingVersion: 1,
      meaning: 'The conclusions of GRECO compliance reports.',
      values: {
        'not implemented': 'NOT_IMPLEMENTED',
        'partly implemented': 'PARTIALLY_IMPLEMENTED',
        'implemented satisfactorily': 'FULLY_IMPLEMENTED',
        'dealt with in a satisfactory manner': 'FULLY_IMPLEMENTED',
      },
    },
  ],
  OGP_IRM: [
    {
      version: '1',
      mappingVersion: 1,
      meaning:
        'The completion values of the Independent Reporting Mechanism of the Open Government Partnership.',
      values: {
        'Not Started': 'NOT_IMPLEMENTED',
        Limited: 'PARTIALLY_IMPLEMENTED',
        Substantial: 'MOSTLY_IMPLEMENTED',
        Complete: 'FULLY_IMPLEMENTED',
        'No Evidence Available': 'NO_INFORMATION',
      },
    },
  ],
  GAO: [
    {
      version: '1',
      mappingVersion: 1,
      meaning: 'The statuses of recommendations of the US Government Accountability Office.',
      values: {
        'Closed – implemented': 'FULLY_IMPLEMENTED',
        'Closed – not implemented': 'NOT_IMPLEMENTED',
        Open: null,
      },
    },
  ],
} as const satisfies Record<string, readonly Scale[]>;

export type ScaleName = keyof typeof scales;
export const scaleNames = Object.keys(scales) as ScaleName[];

/** The newest version of a scale, or the named one. Null when there is no such version. */
export function findScale(name: ScaleName, version?: string | null): Scale | null {
  const versions: readonly Scale[] = scales[name];
  return (version ? versions.find((scale) => scale.version === version) : versions[0]) ?? null;
}
