// Answers requests, one JSON object per line, with what the reference implementation makes of them.

import { createInterface } from 'node:readline';
import {
  GraphQLError, Kind, buildASTSchema, buildSchema, execute, getIntrospectionQuery, parse, specifiedRules, validate,
  validateSchema, visit,
} from 'graphql';
import { fieldsCanMerge } from './mergeable.mjs';
import { SampleData } from './sample-data.mjs';

/** The rule that limits introspection is no rule of the specification; see README.md, "Deliberate differences". */
const rules = specifiedRules.filter(({ name }) => name !== 'MaxIntrospectionDepthRule').map(named);

const maxErrors = 10_000;
const schemas = new Map();

/** The same rule, which signs its errors. */
function named(rule) {
  return (context) => rule(Object.create(context, {
    reportError: {
      value(error) {
        error.rule = rule.name;
        context.reportError(error);
      },
    },
  }));
}

/** Both the schema and its copy without non-null output types, in which no error can hide another one. */
function schemaOf(sdl) {
  let known = schemas.get(sdl);
  if (known === undefined) {
    const document = parse(sdl);
    const nullable = visit(document, {
      FieldDefinition: (field) => ({ ...field, type: visit(field.type, { [Kind.NON_NULL_TYPE]: { leave: ({ type }) => type } }) }),
    });
    known = { strict: buildASTSchema(document), nullable: buildASTSchema(nullable) };
    schemas.clear();
    schemas.set(sdl, known);
  }
  return known;
}

function shown({ message, locations, path, rule }) {
  return { message, locations: locations ?? [], path, rule };
}

function rejected(stage, errors) {
  return { stage, errors: errors.map(shown) };
}

async function run(request) {
  const schemas = schemaOf(request.sdl);
  try {
    const ast = parse(request.document, { allowEmptySelectionSets: false });
    return { ...await runParsed(ast, schemas, request), fieldsCanMerge: fieldsCanMerge(schemas.strict, ast) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      return rejected('syntax', [error]);
    }
    throw error;
  }
}

async function runParsed(ast, { strict, nullable }, { variables, operationName, seed }) {
  const invalid = validate(strict, ast, rules, { maxErrors, allowEmptySelectionSets: false });
  if (invalid.length > 0) {
    return rejected('validation', invalid);
  }
  const operations = ast.definitions.filter(({ kind, name }) =>
    kind === Kind.OPERATION_DEFINITION && (operationName == null || name?.value === operationName));
  if (operations.length === 1 && operations[0].operation === 'subscription') {
    return { stage: 'subscription', errors: [] };
  }
  const args = { ast, variables, operationName, kind: operations[0]?.operation ?? 'query' };
  const { errors = [], data } = await executed(strict, strict, new SampleData(strict, seed, false), args);
  if (data === undefined) {
    return rejected('request', errors);
  }
  const every = errors.length === 0 ? [] : (await executed(nullable, strict, new SampleData(strict, seed, true), args)).errors ?? [];
  return { stage: 'executed', errors: errors.map(shown), data, every: every.map(shown) };
}

async function executed(schema, promised, samples, { ast, variables, operationName, kind }) {
  const root = schema.getRootType(kind);
  return execute({
    schema,
    document: ast,
    operationName,
    variableValues: variables,
    rootValue: root && samples.root(root),
    fieldResolver: (source, args, _, info) =>
      samples.resolve(source, args, info, promised.getType(info.parentType.name).getFields()[info.fieldName].type),
    typeResolver: ({ type }) => type,
    options: { maxCoercionErrors: maxErrors },
  });
}

function checkSchema({ sdl }) {
  try {
    return { errors: validateSchema(buildSchema(sdl)).map(shown) };
  } catch (error) {
    return { errors: error instanceof GraphQLError ? [shown(error)] : [{ message: String(error.message), locations: [] }] };
  }
}

async function introspect({ sdl }) {
  const query = getIntrospectionQuery({
    specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
  });
  const { data } = await execute({ schema: schemaOf(sdl).strict, document: parse(query) });
  return { query, data: withoutDrafts(data) };
}

/** Introspection as of September 2025; see README.md, "Drafts". */
function withoutDrafts(data) {
  const { types, directives } = data.__schema;
  const isOld = (name) => name !== 'DIRECTIVE_DEFINITION' && name !== 'FRAGMENT_VARIABLE_DEFINITION';
  const directive = types.find(({ name }) => name === '__Directive');
  directive.fields = directive.fields.filter(({ name }) => name !== 'isDeprecated' && name !== 'deprecationReason');
  types.find(({ name }) => name === '__Schema').fields.find(({ name }) => name === 'directives').args = [];
  const locations = types.find(({ name }) => name === '__DirectiveLocation');
  locations.enumValues = locations.enumValues.filter(({ name }) => isOld(name));
  directives.forEach((each) => { each.locations = each.locations.filter(isOld); });
  return data;
}

const answers = { run, checkSchema, introspect };

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = await answers[request.ask](request);
  } catch (error) {
    answer = { failure: String(error.stack) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
