const systemCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
];

/** PostgreSQL's classes: connection, authorization, no such database, no room, shutdown. */
const sqlStates = /^(08...|28...|3D000|53300|57P0.)$/;

/** Whether the error says that the database cannot be reached, or no longer. */
export function isUnreachable(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    systemCodes.includes(code ?? '') ||
    sqlStates.test(code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|timeout expired/i.test(
      message ?? '',
    )
  );
}
