/** Two pages of an actor's engagements, as a client of both libraries asks for them. Fragments are on the interfaces. */
export const engagements = `
  query Engagements($id: ID!, $after: String) {
    actor(id: $id) {
      __typename
      id
      ...Named
      engagements(first: 3, after: $after) {
        totalCount
        edges {
          cursor
          node {
            roles { role recordedAs { __typename id ...Named } }
            actor { __typename id }
            engagement { __typename id ...Titled }
          }
        }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
  fragment Named on Actor { name }
  fragment Titled on Engagement { title }
`;

/** Which types stand behind interfaces and unions, and which have no id. */
export async function introspect(address) {
  const { getIntrospectionQuery } = await import('graphql');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  return (await response.json()).data;
}

/** A fetch that counts what goes to the server. */
export function counted() {
  const counting = (...request) => {
    counting.requests++;
    return fetch(...request);
  };
  counting.requests = 0;
  return counting;
}

/** What the test looks at. */
export const tell = (seen) => console.log(JSON.stringify(seen));
