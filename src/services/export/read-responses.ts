import { cellsOf, type Cells } from './csv.js';
import { redacted, type Query, type View } from './held.js';
import { dayCell } from './read-register.js';

export interface HeldResponse {
  id: string;
  itemId: string;
  isPublished: boolean;
  cells: Cells;
}

/** What was said to these recommendations, in the cells of the layout, by date. */
export async function readResponses(
  query: Query,
  view: View,
  itemIds: string[],
): Promise<HeldResponse[]> {
  const rows = await query<
    Record<string, string | null> & {
      id: string;
      recommendation_id: string;
      is_published: boolean;
      is_redacted: boolean;
    }
  >(
    `select response.id, response.recommendation_id, response.published_revision is not null as is_published, response.position, organization.slug as organization, response.native_words,
            response.responded_on, response.responded_on_precision, document.slug as document, response.paragraph,
            response.redacted_revision is not null as is_redacted
       from ${view}.response
       join ${view}.organization on organization.id = response.organization_id
       left join ${view}.document on document.id = response.document_id
      where response.recommendation_id = any ($1)
      order by response.responded_on, response.responded_on_precision, organization.slug collate "C", response.position collate "C",
               response.native_words collate "C", document.slug collate "C", response.paragraph collate "C"`,
    [itemIds],
  );
  return rows.map((row) => ({
    id: row.id,
    itemId: row.recommendation_id,
    isPublished: row.is_published,
    cells: cellsOf({
      response: row.position,
      response_by: row.organization,
      responded_on: dayCell(row.responded_on, row.responded_on_precision),
      response_words: row.native_words ?? (row.is_redacted ? redacted : null),
      response_document: row.document,
      response_paragraph: row.paragraph,
    }),
  }));
}
