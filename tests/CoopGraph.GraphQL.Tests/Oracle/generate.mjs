// Asks the reference implementation what it says about each case, and writes the answer beside the case.
// Run after adding cases:  npm install --no-package-lock && node generate.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema, getIntrospectionQuery, GraphQLError, graphqlSync, parse, print, validate, validateSchema, execute, specifiedRules, MaxIntrospectionDepthRule,
  getNullableType, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType,
} from 'graphql';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const rules = specifiedRules.filter((rule) => rule !== MaxIntrospectionDepthRule);
const told = (errors) => errors.map(({ message, locations }) => ({ message, locations }));

const answers = {
  syntax: ({ text }) => {
    try {
      return { printed: print(parse(text)) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: told([error]) };
    }
  },
  validation: ({ query }) => ({ errors: told(validate(schema, parse(query), rules)) }),
  variables: ({ query, variables }) => {
    let given;
    const echo = (args) => { given = args; return null; };
    const { errors } = execute({ schema, document: parse(query), variableValues: variables, rootValue: { echo, required: echo } });
    return errors ? { errors: told(errors) } : { arguments: given };
  },
  execution: ({ query, variables }) => {
    const { data } = execute({
      schema, document: parse(query), variableValues: variables, rootValue: { path: '' }, typeResolver: (value) => value.__typename,
      fieldResolver: (parent, args, _, { returnType, path }) => {
        const found = valueAt(returnType, `${parent.path}.${path.key}${Object.keys(args).sort()}`);
        if (found instanceof Error) throw found;
        return found;
      },
    });
    return { data };
  },
  schema: ({ sdl }) => {
    try {
      return { errors: validateSchema(buildSchema(sdl)).map(({ message }) => message) };
    } catch (error) {
      return { errors: error.message.split('\n\n') };
    }
  },
};

// Made-up data: what stands at a path follows from a hash of the path, nulls and errors included. The tests make the same.
function valueAt(type, path) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 12)) >>> 0;
  if (hash % 100 < (isNonNullType(type) ? 2 : 8)) return null;
  if (hash % 100 > 96) return new Error('made up');
  const nullable = getNullableType(type);
  const number = hash >>> 8;
  if (isListType(nullable)) return Array.from({ length: number % 4 }, (_, i) => valueAt(nullable.ofType, `${path}/${i}`));
  if (isEnumType(nullable)) return nullable.getValues()[number % nullable.getValues().length].name;
  if (isLeafType(nullable)) return { Int: number % 1000, Float: (number % 1000) / 4, Boolean: number % 2 === 0 }[nullable.name] ?? `s${number % 1000}`;
  const possible = isAbstractType(nullable) ? schema.getPossibleTypes(nullable) : [nullable];
  return { path, __typename: possible[number % possible.length].name };
}

for (const [name, answer] of Object.entries(answers)) {
  const file = `${name}.json`;
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  const answered = cases.map(({ text, query, variables, sdl }) => {
    const asked = Object.fromEntries(Object.entries({ text, query, variables, sdl }).filter(([, value]) => value !== undefined));
    return { ...asked, ...answer(asked) };
  });
  writeFileSync(file, `[\n${answered.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
}

// The whole introspection of the schema, by the query that tools send.
const source = getIntrospectionQuery({
  descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
});
writeFileSync('introspection.graphql', source.trim() + '\n');
const { data } = graphqlSync({ schema, source });
removeDrafts(data.__schema);
writeFileSync('introspection.json', JSON.stringify(data) + '\n');

// The package already has parts of the draft that follows the September 2025 edition: deprecated directives, and variables of fragments.
function removeDrafts({ types, directives }) {
  const drafts = ['DIRECTIVE_DEFINITION', 'FRAGMENT_VARIABLE_DEFINITION'];
  const type = (name) => types.find((candidate) => candidate.name === name);
  type('__DirectiveLocation').enumValues = type('__DirectiveLocation').enumValues.filter(({ name }) => !drafts.includes(name));
  type('__Directive').fields = type('__Directive').fields.filter(({ name }) => !['isDeprecated', 'deprecationReason'].includes(name));
  type('__Schema').fields.find(({ name }) => name === 'directives').args = [];
  for (const directive of directives) directive.locations = directive.locations.filter((location) => !drafts.includes(location));
}
