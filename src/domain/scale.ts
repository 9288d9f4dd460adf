import type { Status } from './status.js';

/** A word of a scale, and what it means in the canonical statuses. */
export interface ScaleValue {
  /** The word, letter for letter. */
  value: string;
  /** Null where none follows from it, and whoever judges gives one. */
  status: Status | null;
}

/** A scale of a body's own, in one version and one mapping. */
export interface Scale {
  name: string;
  version: string;
  /** Numbers what the values are taken to mean. A change of mind is a new mapping, so that old figures do not move. */
  mappingVersion: number;
  /** What the scale is, and where its values are defined. */
  meaning: string;
  /** The language of the meaning. */
  language: string;
  /** Whether it ships with Heed, and nobody can redefine it. */
  isBuiltIn: boolean;
  values: readonly ScaleValue[];
}

/** The scales that ship with Heed: name → versions, the newest first. */
const shipped: Record<
  string,
  ReadonlyArray<{
    version: string;
    mappingVersion: number;
    meaning: string;
    values: Record<string, Status | null>;
  }>
> = {
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
};

/** The built-in scales, of each name the newest version first. */
export const builtInScales: readonly Scale[] = Object.entries(shipped).flatMap(([name, versions]) =>
  versions.map(({ values, ...version }) => ({
    name,
    ...version,
    language: 'en',
    isBuiltIn: true,
    values: Object.entries(values).map(([value, status]) => ({ value, status })),
  })),
);

export const builtInNames: readonly string[] = Object.keys(shipped);

/**
 * The newest mapping of the newest version of a scale, or of the named version.
 * @param scales of each name the newest version first, of each version the newest mapping
 */
export function findScale(
  scales: readonly Scale[],
  name: string,
  version?: string | null,
): Scale | null {
  return (
    scales.find((scale) => scale.name === name && (!version || scale.version === version)) ?? null
  );
}

/**
 * The newest mapping of a version by which a native value can mean a status that is stated with it; where none
 * agrees, or nothing is stated, the newest.
 */
export function findMapping(
  scales: readonly Scale[],
  stated: {
    scale: string;
    version: string | null;
    nativeValue: string | null;
    status: Status | null;
  },
): Scale | null {
  const newest = findScale(scales, stated.scale, stated.version);
  if (!newest || !stated.status) return newest;
  const agrees = ({ name, version, values }: Scale) =>
    name === newest.name &&
    version === newest.version &&
    values.some(
      ({ value, status }) =>
        value === stated.nativeValue && (status === null || status === stated.status),
    );
  return scales.find(agrees) ?? newest;
}

/** The names of the scales, each once. */
export function namesOf(scales: readonly Scale[]): string[] {
  return [...new Set(scales.map(({ name }) => name))];
}
