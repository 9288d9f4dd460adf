import type { Problem } from './refusal.js';
import { findScale, namesOf, type Scale } from './scale.js';
import type { Status } from './status.js';

/** A status as somebody gives it: in canonical words, or in those of a scale. */
export interface StatusInput {
  status?: Status | null;
  scale?: string | null;
  scaleVersion?: string | null;
  nativeValue?: string | null;
}

/** The same in the columns of `heed.assessment`. */
export interface JudgedStatus {
  status: Status;
  scale: string | null;
  scale_version: string | null;
  native_value: string | null;
  mapping_version: number | null;
  is_derived: boolean;
}

type Read = { columns: JudgedStatus; problems: [] } | { columns: null; problems: [Problem] };

/**
 * Reads a status.
 * @param scales those that it may name, of each the newest version and mapping first
 */
export function readStatus(input: StatusInput, scales: readonly Scale[]): Read {
  const { scale } = input;
  if (typeof scale === 'string') return readNativeValue({ ...input, scale }, scales);
  if (input.nativeValue || input.scaleVersion) {
    return bad('INVALID_VALUE', 'scale', 'A native value needs the scale that it belongs to.');
  }
  if (!input.status)
    return bad('REQUIRED', 'status', 'Give a status, or a scale and its native value.');
  const columns = {
    status: input.status,
    scale: null,
    scale_version: null,
    native_value: null,
    mapping_version: null,
    is_derived: false,
  };
  return { columns, problems: [] };
}

function readNativeValue(
  { status, nativeValue, ...named }: StatusInput & { scale: string },
  scales: readonly Scale[],
): Read {
  const scale = findScale(scales, named.scale, named.scaleVersion);
  if (!scale) return unknownScale(named, scales);
  if (!nativeValue)
    return bad('REQUIRED', 'nativeValue', 'A scale needs its native value, word for word.');
  const found = scale.values.find(({ value }) => value === nativeValue);
  if (!found) {
    const known = scale.values.map(({ value }) => value).join(', ');
    const message = `${scale.name} (${scale.version}) has the values ${known}.`;
    return bad('INVALID_VALUE', 'nativeValue', message);
  }
  const derived = found.status;
  if (derived && status && status !== derived) {
    const message = `${nativeValue} means ${derived}; leave the status out.`;
    return bad('INVALID_VALUE', 'status', message);
  }
  const judged = derived ?? status;
  if (!judged) return bad('REQUIRED', 'status', `No status follows from ${nativeValue}; give one.`);
  const columns = {
    status: judged,
    scale: scale.name,
    scale_version: scale.version,
    native_value: nativeValue,
    mapping_version: scale.mappingVersion,
    is_derived: derived !== null,
  };
  return { columns, problems: [] };
}

function unknownScale(
  { scale, scaleVersion }: StatusInput & { scale: string },
  scales: readonly Scale[],
): Read {
  if (findScale(scales, scale)) {
    return bad('INVALID_VALUE', 'scaleVersion', `${scale} has no version "${scaleVersion}".`);
  }
  const known = namesOf(scales).join(', ');
  return bad('INVALID_VALUE', 'scale', `"${scale}" is no known scale; known are ${known}.`);
}

function bad(code: Problem['code'], field: string, message: string): Read {
  return { columns: null, problems: [{ code, path: [field], message }] };
}
