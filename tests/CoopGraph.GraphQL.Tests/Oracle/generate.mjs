// Asks the reference implementation what it says about each case, and writes the answer beside the case.
// Run after adding cases:  npm install --no-package-lock && node generate.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, GraphQLError, graphqlSync, parse, print, validate, validateSchema, execute, specifiedRules, MaxIntrospectionDepthRule } from 'graphql';

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
  schema: ({ sdl }) => {
    try {
      return { errors: validateSchema(buildSchema(sdl)).map(({ message }) => message) };
    } catch (error) {
      return { errors: error.message.split('\n\n') };
    }
  },
};

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
