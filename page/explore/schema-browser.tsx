import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { render } from 'preact';

/** Which type is shown first: what can be asked. */
const firstType = 'Query';

/** Every type of the API with its fields and what they mean; it shows one at a time. */
export function showSchema(place: HTMLElement, schema: GraphQLSchema): void {
  const names = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
  const { title = '', choose = '' } = place.dataset;
  show(firstType);

  function show(name: string): void {
    const type = schema.getType(name);
    if (!type) return;
    render(
      <details class="more">
        <summary>{title}</summary>
        <label for="schema-type">{choose}</label>
        <select id="schema-type" value={name} onChange={(event) => show(event.currentTarget.value)}>
          {names.sort().map((each) => (
            <option value={each}>{each}</option>
          ))}
        </select>
        <Type type={type} show={show} />
      </details>,
      place,
    );
  }
}

interface TypeProps {
  type: GraphQLNamedType;
  show(name: string): void;
}

function Type({ type, show }: TypeProps) {
  return (
    <div lang="en" aria-live="polite">
      <h3>{type.name}</h3>
      <p>{type.description}</p>
      <dl>
        {'getFields' in type &&
          Object.values(type.getFields()).map((field) => (
            <>
              <dt>
                <code>{field.name}</code>
                {'args' in field && field.args.length > 0 && (
                  <Arguments field={field} show={show} />
                )}
                : <TypeLink type={field.type} show={show} />
              </dt>
              <dd>{field.description}</dd>
            </>
          ))}
        {'getValues' in type &&
          type.getValues().map(({ name, description }) => (
            <>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{description}</dd>
            </>
          ))}
      </dl>
    </div>
  );
}

function Arguments({
  field,
  show,
}: {
  field: GraphQLField<unknown, unknown>;
  show: TypeProps['show'];
}) {
  return (
    <>
      {'('}
      {field.args.map(({ name, type, description }, index) => (
        <>
          {index > 0 && ', '}
          <code title={description ?? undefined}>{name}</code>: <TypeLink type={type} show={show} />
        </>
      ))}
      {')'}
    </>
  );
}

interface TypeLinkProps {
  type: Parameters<typeof getNamedType>[0];
  show: TypeProps['show'];
}

function TypeLink({ type, show }: TypeLinkProps) {
  const name = getNamedType(type)!.name;
  return (
    <button type="button" class="link" onClick={() => show(name)}>
      {String(type)}
    </button>
  );
}
