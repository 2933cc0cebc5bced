// Asks the reference implementation what it says about each case, and writes the answer beside the case.
// Run after adding cases:  npm install --no-package-lock && node generate.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, GraphQLError, parse, print, validate, validateSchema, execute, specifiedRules, MaxIntrospectionDepthRule } from 'graphql';

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
