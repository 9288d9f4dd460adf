import { addressOf } from '../address.js';
import { loadDays, type Days } from '../days.js';
import { Organizations, type OrganizationsQuery } from '../generated/operations.js';
import { Cite } from '../parts/cite.js';
import { OrganizationLink } from '../parts/organization-link.js';
import { Pager, placeOf } from '../parts/pager.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import { listParameters } from './organization-data.js';

interface OrganizationsData extends OrganizationsQuery {
  days: Days;
}

interface Props {
  data: OrganizationsData;
  visit: Visit;
}

/** `/organizations`: who is there, by kind, and how much each issued and received. */
export const organizationsView = defineView<OrganizationsData>({
  pattern: /^\/organizations$/,
  async load(visit) {
    const { after } = placeOf(visit, 'after');
    const [days, found] = await Promise.all([
      loadDays(visit, null),
      visit.ask(Organizations, { ...visit.world, after }),
    ]);
    return { ...found, days };
  },
  frame: (_data, { words }) => ({ title: words.say('organizations.title'), notices: [] }),
  Body({ data, visit }) {
    const { words } = visit;
    const { nodes } = data.organizations;
    return (
      <>
        <div class="opening">
          <h1>{words.say('organizations.title')}</h1>
          <p class="lead">{words.say('organizations.lead')}</p>
        </div>
        <WorldForm visit={visit} days={data.days} />
        {nodes.length === 0 && <p class="empty">{words.say('organizations.none')}</p>}
        {nodes.length > 0 && <Table data={data} visit={visit} />}
        <Pager
          place="after"
          name={words.say('organizations.title')}
          page={data.organizations}
          visit={visit}
        />
        <Cite visit={visit} {...data.statusSummary.basis} />
      </>
    );
  },
});

function Table({ data, visit }: Props) {
  const { words } = visit;
  const { compare } = new Intl.Collator(visit.language);
  const organizations = inOrder(data, compare);
  const kinds = new Map(organizations.map(({ kind, kindLabel }) => [kind, kindLabel.label]));
  // What is of no other kind comes last.
  const rank = (kind: string) => (kind === 'OTHER' ? 1 : 0);
  const byKind = [...kinds].sort(
    ([one, label], [other, otherLabel]) => rank(one) - rank(other) || compare(label, otherLabel),
  );
  return (
    <div
      id="after"
      class="scroll"
      tabIndex={0}
      role="region"
      aria-label={words.say('organizations.title')}
    >
      <table class="organizations">
        <thead>
          <tr>
            <th scope="col">{words.say('organizations.name')}</th>
            <th scope="col" class="number">
              {words.say('organization.issued')}
            </th>
            <th scope="col" class="number">
              {words.say('organization.received')}
            </th>
          </tr>
        </thead>
        {byKind.map(([kind, label]) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={3} class="kind">
                {label}
              </th>
            </tr>
            {organizations
              .filter((each) => each.kind === kind)
              .map((organization) => (
                <tr>
                  <th scope="row">
                    <OrganizationLink of={organization} visit={visit} />
                  </th>
                  <Count of={organization.id} facet="issuers" data={data} visit={visit} />
                  <Count of={organization.id} facet="addressees" data={data} visit={visit} />
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** By the names that are shown, if the whole list is here. Several pages stand in the order of the API, by slug. */
function inOrder(
  { organizations: { nodes, totalCount } }: OrganizationsData,
  compare: Intl.Collator['compare'],
) {
  if (nodes.length < totalCount) return nodes;
  const nameOf = ({ name, slug }: (typeof nodes)[number]) => name?.value ?? slug;
  return [...nodes].sort((one, other) => compare(nameOf(one), nameOf(other)));
}

function Count({
  of,
  facet,
  data,
  visit,
}: Props & { of: string; facet: 'issuers' | 'addressees' }) {
  const count = data.facets[facet].counts.find(({ subject }) => subject.id === of)?.count;
  const parameters = listParameters(of)[facet === 'issuers' ? 'issued' : 'received'];
  return (
    <td class="number">
      {count && (
        <a href={addressOf(visit, '/recommendations', parameters)}>{visit.words.number(count)}</a>
      )}
    </td>
  );
}
