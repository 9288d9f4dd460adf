/** What relations, deadlines, reports and follow-ups alike say of themselves. */
export function sourceColumns(table: string): Record<string, string> {
  return {
    id: `${table}.id`,
    revision: `${table}.revision`,
    endedRevision: `${table}.ended_revision`,
    note: `${table}.note`,
    isRedacted: `${table}.redacted_revision is not null`,
    paragraph: `${table}.paragraph`,
    $documentId: `${table}.document_id`,
    $recordedById: `${table}.recorded_by_id`,
  };
}
