import { cellsOf, type Cells } from './csv.js';
import { byCode, redacted, yesNo, type Query, type View } from './held.js';
import { dayCell } from './read-register.js';

export interface HeldRecommendation {
  id: string;
  reference: string;
  isPublished: boolean;
  keeperId: string;
  parentId: string | null;
  origin: string;
  /** The revision of the text that a judgement made now would judge. */
  textRevision: number;
  addresseeIds: string[];
  cells: Cells;
}

/** The recommendations of these ids, in the cells of the layout, by reference. */
export async function readRecommendations(
  query: Query,
  view: View,
  ids: string[],
): Promise<HeldRecommendation[]> {
  const rows = await query<RecommendationRow>(statement(view), [ids]);
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    isPublished: row.is_published,
    keeperId: row.recorded_by_id,
    parentId: row.parent_id,
    origin: row.origin,
    textRevision: row.texts.find(({ isOriginal }) => isOriginal)?.revision ?? row.revision,
    addresseeIds: row.addressees.map(({ id }) => id),
    cells: cellsOf({
      reference: row.reference,
      parent: row.parent,
      type: row.type,
      origin: row.origin,
      text_kind: row.text_kind,
      issued_on: dayCell(row.issued_on, row.issued_on_precision),
      ...textCells(row.texts),
      issuers: row.issuers.join('\n'),
      ...addresseeCells(
        row.addressees.map(({ slug, role, receivedOn, precision }) => ({
          slug,
          role,
          receivedOn: dayCell(receivedOn, precision),
        })),
      ),
      document: row.document,
      paragraph: row.paragraph,
      terms: row.terms.join('\n'),
      continuous: yesNo(row.is_continuous),
      action_category: row.action_category?.toString(),
      external_ids: row.external_ids.sort(byCode).join('\n'),
    }),
  }));
}

interface TextRow {
  language: string;
  title: string | null;
  text: string | null;
  issuerDescription: string | null;
  isOriginal: boolean;
  translationKind: string | null;
  revision: number;
}

interface RecommendationRow {
  id: string;
  reference: string;
  is_published: boolean;
  recorded_by_id: string;
  parent_id: string | null;
  parent: string | null;
  type: string;
  origin: string;
  text_kind: string;
  issued_on: string | null;
  issued_on_precision: string | null;
  document: string | null;
  paragraph: string | null;
  is_continuous: boolean;
  action_category: number | null;
  revision: number;
  texts: TextRow[];
  issuers: string[];
  addressees: {
    id: string;
    slug: string;
    role: string;
    receivedOn: string | null;
    precision: string | null;
  }[];
  terms: string[];
  external_ids: string[];
}

const statement = (view: View) => `
select recommendation.id, recommendation.reference, recommendation.published_revision is not null as is_published,
       recommendation.recorded_by_id, recommendation.parent_id, parent.reference as parent, recommendation.type, recommendation.origin,
       recommendation.text_kind, recommendation.issued_on, recommendation.issued_on_precision, document.slug as document,
       recommendation.paragraph, recommendation.is_continuous, recommendation.action_category, recommendation.revision,
       (select coalesce(json_agg(json_build_object('language', text.language, 'title', text.title, 'text', text.text,
                 'issuerDescription', text.issuer_description, 'isOriginal', text.is_original,
                 'translationKind', text.translation_kind, 'revision', text.revision)), '[]')
          from heed.recommendation_text text
         where text.recommendation_id = recommendation.id and text.ended_revision is null) as texts,
       (select coalesce(json_agg(organization.slug order by issuer.position, organization.slug collate "C"), '[]')
          from heed.recommendation_issuer issuer
          join ${view}.organization on organization.id = issuer.organization_id
         where issuer.recommendation_id = recommendation.id and issuer.ended_revision is null) as issuers,
       (select coalesce(json_agg(json_build_object('id', organization.id, 'slug', organization.slug, 'role', addressee.role,
                 'receivedOn', addressee.received_on, 'precision', addressee.received_on_precision)
                 order by addressee.position, organization.slug collate "C"), '[]')
          from heed.addressee
          join ${view}.organization on organization.id = addressee.organization_id
         where addressee.recommendation_id = recommendation.id and addressee.ended_revision is null) as addressees,
       (select coalesce(json_agg(term.slug order by recommendation_term.position, term.slug collate "C"), '[]')
          from heed.recommendation_term
          join ${view}.term on term.id = recommendation_term.term_id
         where recommendation_term.recommendation_id = recommendation.id and recommendation_term.ended_revision is null) as terms,
       (select coalesce(json_agg(external_id.system || ' ' || external_id.value), '[]')
          from heed.external_id
         where external_id.recommendation_id = recommendation.id and external_id.ended_revision is null) as external_ids
  from ${view}.recommendation
  left join ${view}.recommendation parent on parent.id = recommendation.parent_id
  left join ${view}.document on document.id = recommendation.document_id
 where recommendation.id = any ($1)
 order by recommendation.reference collate "C"`;

function textCells(texts: TextRow[]): Record<string, string | null> {
  const cells: Record<string, string | null> = {};
  for (const text of texts) {
    const isEmpty = text.title === null && text.text === null;
    cells[`title:${text.language}`] = text.title;
    cells[`text:${text.language}`] = isEmpty ? redacted : text.text;
    cells[`translation:${text.language}`] = text.translationKind;
    if (text.isOriginal) cells.language = text.language;
    const column = text.isOriginal ? 'issuer_description' : `issuer_description:${text.language}`;
    cells[column] = text.issuerDescription;
  }
  return cells;
}

export interface AddresseeCell {
  slug: string;
  role: string;
  receivedOn: string | null;
}

/** One `received_on` where all have the same; else each addressee's own behind its slug. */
export function addresseeCells(addressees: AddresseeCell[]): Record<string, string | null> {
  const days = new Set(addressees.map(({ receivedOn }) => receivedOn));
  const shared = days.size === 1 ? addressees[0]!.receivedOn : null;
  const lines = (role: string) =>
    addressees
      .filter((addressee) => addressee.role === role)
      .map(({ slug, receivedOn }) => (shared || !receivedOn ? slug : `${slug} ${receivedOn}`))
      .join('\n');
  return {
    addressees: lines('LEAD'),
    supporting_addressees: lines('SUPPORTING'),
    received_on: shared,
  };
}
