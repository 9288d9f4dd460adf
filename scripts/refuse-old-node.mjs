/** Ends the process with a clear sentence when this Node is too old. Every Node can read this file. */
export function refuseOldNode(version = process.versions.node) {
  if (isNewEnough(version)) return;
  console.error(
    'Heed needs Node 20.19 or newer (22.13 or newer of the 22s, or 24.11 and up); this is Node ' +
      version +
      '. Install one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

/** True for the versions of package.json's `engines`. */
export function isNewEnough(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 13;
  if (major === 24) return minor >= 11;
  return major > 24;
}
