// Serves the small schema from the product's data: node server.js DATA_FOLDER. Prints its address once it listens.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { load } from './data.js';

const { actors, actorsByName } = load(process.argv[2]);

const yoga = createYoga({
  schema: createSchema({
    typeDefs: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
    resolvers: {
      Query: {
        actor: (_, { id }) => actors.get(id),
        actors: (_, { first }) => ({ nodes: actorsByName.slice(0, first) }),
      },
      Actor: { memberships: (actor, { first }) => ({ nodes: actor.membershipsByName.slice(0, first) }) },
      Network: { members: (network, { first }) => ({ nodes: network.membersByName.slice(0, first) }) },
    },
  }),
  logging: false,
  graphiql: false,
  landingPage: false,
});

const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => console.log(`yoga is at http://127.0.0.1:${server.address().port}/`));
