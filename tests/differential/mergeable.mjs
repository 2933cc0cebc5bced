import { Kind, TypeNameMetaFieldDef, TypeInfo, getNamedType, isCompositeType, isLeafType, isListType, isNonNullType, isObjectType, print, visit, visitWithTypeInfo } from 'graphql';

const maxSteps = 200_000;

/**
 * FieldsInSetCanMerge() for every selection set of a document, word for word as in section 5.3.2 and as slow: the judge
 * where the two implementations disagree. Null when it takes too long, or fragments form a cycle.
 */
export function fieldsCanMerge(schema, document) {
  const fragments = new Map();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  let steps = 0;

  function count() {
    if (++steps > maxSteps) {
      throw new RangeError('too many steps');
    }
  }

  function collect(selectionSet, parent, fields, visited) {
    for (const selection of selectionSet?.selections ?? []) {
      count();
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const definition = name === '__typename' ? TypeNameMetaFieldDef : schema.getField(parent ?? schema.getQueryType(), name);
        fields.push({ node: selection, parent, type: parent && definition?.type });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        collect(selection.selectionSet, condition ? composite(condition) : parent, fields, visited);
      } else if (!visited.has(selection.name.value) && fragments.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        collect(fragment.selectionSet, composite(fragment.typeCondition), fields, visited);
      }
    }
    return fields;
  }

  function composite(condition) {
    const type = schema.getType(condition.name.value);
    return isCompositeType(type) ? type : undefined;
  }

  function merged(a, b) {
    const visited = new Set();
    const fields = collect(a.node.selectionSet, a.type && getNamedType(a.type), [], visited);
    return collect(b.node.selectionSet, b.type && getNamedType(b.type), fields, visited);
  }

  function everyPair(fields, agree) {
    const names = new Map();
    for (const field of fields) {
      const name = (field.node.alias ?? field.node.name).value;
      names.set(name, [...names.get(name) ?? [], field]);
    }
    return [...names.values()].every((group) => group.every((a, i) => group.slice(i + 1).every((b) => agree(a, b))));
  }

  function canMerge(fields) {
    return everyPair(fields, (a, b) => {
      count();
      if (!haveSameShape(a, b)) {
        return false;
      }
      const areApart = a.parent !== b.parent && isObjectType(a.parent) && isObjectType(b.parent);
      return areApart || (a.node.name.value === b.node.name.value && argumentsOf(a) === argumentsOf(b) && canMerge(merged(a, b)));
    });
  }

  function haveSameShape(a, b) {
    count();
    return (!a.type || !b.type || haveSameType(a.type, b.type)) && everyPair(merged(a, b), haveSameShape);
  }

  function haveSameType(a, b) {
    if (isNonNullType(a) || isNonNullType(b)) {
      return isNonNullType(a) && isNonNullType(b) && haveSameType(a.ofType, b.ofType);
    }
    if (isListType(a) || isListType(b)) {
      return isListType(a) && isListType(b) && haveSameType(a.ofType, b.ofType);
    }
    return isLeafType(a) || isLeafType(b) ? a === b : true;
  }

  function argumentsOf({ node }) {
    return (node.arguments ?? []).map((argument) => print(sorted(argument))).sort().join();
  }

  function sorted(node) {
    return visit(node, {
      ObjectValue: (value) => ({ ...value, fields: [...value.fields].sort((a, b) => (a.name.value < b.name.value ? -1 : 1)) }),
    });
  }

  let result = true;
  const typeInfo = new TypeInfo(schema);
  try {
    visit(document, visitWithTypeInfo(typeInfo, {
      SelectionSet(selectionSet) {
        const parent = typeInfo.getParentType();
        result &&= canMerge(collect(selectionSet, parent ?? undefined, [], new Set()));
      },
    }));
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
  return result;
}
