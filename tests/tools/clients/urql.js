import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { counted, engagements, introspect, tell } from './documents.js';

const [address, id] = process.argv.slice(2);
const schema = await introspect(address);
const { types } = schema.__schema;
const actors = types.find((type) => type.name === 'Actor').possibleTypes.map((type) => type.name);
const keyless = types.filter((type) => type.kind === 'OBJECT' && !type.fields.some((field) => field.name === 'id'));
const [network, warnings] = [counted(), []];
let cache;
const client = new Client({
  url: address,
  preferGetMethod: false,
  fetch: network,
  exchanges: [
    cacheExchange({
      schema,
      keys: Object.fromEntries(keyless.map((type) => [type.name, () => null])),
      resolvers: Object.fromEntries(actors.map((type) => [type, { engagements: relayPagination() }])),
      // What is not kept yet is told at the level of debugging.
      logger: (severity, message) => severity === 'debug' || warnings.push(`${severity}: ${message}`),
    }),
    fetchExchange,
  ],
});
const query = gql(engagements);

const first = await client.query(query, { id }).toPromise();
const { endCursor } = first.data.actor.engagements.pageInfo;
await client.query(query, { id, after: endCursor }).toPromise();
const again = await client.query(query, { id }, { requestPolicy: 'cache-only' }).toPromise();
const name = gql`query Named($id: ID!) { actor(id: $id) { __typename id ... on Actor { name } } }`;
const named = await client.query(name, { id }, { requestPolicy: 'cache-only' }).toPromise();

const { edges, totalCount } = again.data.actor.engagements;
tell({
  total: totalCount,
  edges: edges.map((edge) => edge.node.engagement.id),
  titles: edges.map((edge) => edge.node.engagement.title),
  name: named.data.actor.name,
  requests: network.requests,
  warnings,
});
