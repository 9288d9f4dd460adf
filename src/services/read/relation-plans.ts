import { limits } from '../../domain/limits.js';
import { sessionAt } from '../world.js';
import { isIssued } from './recommendation-filter.js';
import {
  columnsFor,
  definePlan,
  distinct,
  giveLists,
  planOf,
  toOne,
  type Edge,
  type Row,
} from './plan.js';
import { fillEdges } from './tree.js';
import { sourceColumns } from './source-columns.js';

export const relationPlan = definePlan({
  typeName: 'Relation',
  table: 'relation',
  columns: {
    ...sourceColumns('relation'),
    kind: 'relation.kind',
    $fromId: 'relation.from_id',
    $toId: 'relation.to_id',
  },
  edges: {
    from: toOne('Recommendation', '$fromId'),
    to: toOne('Recommendation', '$toId'),
    document: toOne('Document', '$documentId'),
    recordedBy: toOne('Organization', '$recordedById'),
  },
});

/** `relations`: how it hangs together with others, from it and to it. */
export const relationsEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const selection = field.select('Relation');
    const rows = await session.db.query<Row>(
      `select asked.id as "$parent", ${columnsFor(relationPlan, selection)}
         from unnest($1::uuid[]) asked (id)
         join relation on asked.id in (relation.from_id, relation.to_id) and relation.ended_revision is null
        order by relation.kind, relation.revision, relation.id`,
      [idsOf(parents)],
    );
    await fillEdges(session, relationPlan, rows, selection);
    giveLists(parents, field, rows);
  },
};

/** `reiterations`: all that is connected by saying the same again, over any number of steps, in circles too. */
export const reiterationsEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const plan = planOf('Recommendation');
    const selection = field.select('Recommendation');
    const rows = await session.db.query<Row>(
      `with recursive said (root, id) as (
         select asked.id, asked.id from unnest($1::uuid[]) asked (id)
         union
         select said.root, other.id
           from said
           join lateral (
             select relation.to_id from relation
              where relation.from_id = said.id and relation.kind = 'REITERATES' and relation.ended_revision is null
             union all
             select relation.from_id from relation
              where relation.to_id = said.id and relation.kind = 'REITERATES' and relation.ended_revision is null
           ) other (id) on true
       )
       select page.* from (
         select said.root as "$parent", ${columnsFor(plan, selection)},
                row_number() over (partition by said.root order by recommendation.issued_on nulls last, recommendation.reference collate "C") as "$place"
           from said cross join lateral (select recommendation.* from recommendation where recommendation.id = said.id limit 1) recommendation
          where said.id = said.root or $2::date is null or ${isIssued('$2')}
       ) page where page."$place" <= $3 order by page."$place"`,
      [idsOf(parents), session.world.day, limits.reiterationsMax],
    );
    await fillEdges(session, plan, rows, selection);
    giveLists(parents, field, rows);
  },
};

function idsOf(parents: Row[]): string[] {
  return distinct(parents.map((parent) => parent.id as string));
}
