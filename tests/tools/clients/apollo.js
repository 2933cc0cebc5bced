import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { counted, engagements, introspect, tell } from './documents.js';

const [address, id] = process.argv.slice(2);
const { __schema: schema } = await introspect(address);
const possibleTypes = Object.fromEntries(schema.types.filter((type) => type.possibleTypes)
  .map((type) => [type.name, type.possibleTypes.map((possible) => possible.name)]));
const typePolicies = Object.fromEntries(possibleTypes.Actor.map((type) => [type, { fields: { engagements: relayStylePagination() } }]));
const cache = new InMemoryCache({ possibleTypes, typePolicies });
const network = counted();
const client = new ApolloClient({ cache, link: new HttpLink({ uri: address, fetch: network }) });
const query = gql(engagements);

const first = await client.query({ query, variables: { id } });
const { endCursor } = first.data.actor.engagements.pageInfo;
await client.query({ query, variables: { id, after: endCursor }, fetchPolicy: 'network-only' });
const kept = client.readQuery({ query, variables: { id } });
const again = await client.query({ query, variables: { id } });

const records = cache.extract();
const reached = kept.actor.engagements.edges.map((edge) => edge.node.engagement);
const renamed = reached[0];
cache.writeFragment({
  id: cache.identify(renamed),
  fragment: gql`fragment Renamed on Engagement { title }`,
  data: { __typename: renamed.__typename, title: 'renamed' },
});
const after = client.readQuery({ query, variables: { id } });

tell({
  total: kept.actor.engagements.totalCount,
  edges: again.data.actor.engagements.edges.map((edge) => edge.node.engagement.id),
  titles: reached.map((engagement) => engagement.title),
  actors: Object.keys(records).filter((key) => key.endsWith(`:${id}`)),
  engagements: reached.map((engagement) => cache.identify(engagement)).filter((key) => !(key in records)),
  renamed: after.actor.engagements.edges[0].node.engagement.title,
  requests: network.requests,
  warnings: [],
});
client.stop();
