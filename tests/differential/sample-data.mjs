import { getNullableType, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';

// Resolved values as a function of nothing but the seed, the response path and the type. SampleData.cs is the same
// function for the engine under test: a change here is a change there.

const wrong = { odd: 1 };

const leaves = {
  Int: [[0, 1, -5, 2147483647, '42', true, 3.0], [1.5, 'x', 2147483648, wrong]],
  Float: [[0.5, -2, 1e10, '3.25', false, 0.1], ['x', NaN, wrong]],
  String: [['', 'a', 'é😀\n"\\', 12, 1.5, true], [wrong]],
  Boolean: [[true, false, 0, 1], ['true', wrong]],
  ID: [['x', 7, '7', ''], [1.5, true, wrong]],
  Any: [['s', 1, true, { a: [1, null] }], []],
};

/** FNV-1a with a final mix, on 32 bits. */
function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export class SampleData {
  constructor(schema, seed, everyError) {
    this.schema = schema;
    this.seed = seed;
    this.everyError = everyError;
  }

  root(type) {
    return { type: type.name, key: '' };
  }

  roll(key, purpose, sides) {
    return hash(`${this.seed}|${purpose}|${key}`) % sides;
  }

  resolve(source, args, info, type) {
    const key = `${source.key}/${info.path.key}`;
    if (this.roll(key, 'throw', 40) === 0) {
      throw new Error('thrown');
    }
    return getNullableType(type).name === 'Any' && Object.keys(args).length > 0 ? args : this.value(type, key);
  }

  value(type, key) {
    if (isNonNullType(type)) {
      if (this.roll(key, 'null', 60) !== 0) {
        return this.some(type.ofType, key);
      }
      if (this.everyError) {
        throw new Error('null in place of non-null');
      }
      return null;
    }
    return this.roll(key, 'null', 8) === 0 ? null : this.some(type, key);
  }

  some(type, key) {
    if (isListType(type)) {
      return this.roll(key, 'wrong', 40) === 0 ? 7 : this.list(type.ofType, key);
    }
    if (isObjectType(type)) {
      return { type: type.name, key };
    }
    return isAbstractType(type) ? this.abstract(type, key) : this.leaf(type, key);
  }

  list(type, key) {
    return Array.from({ length: this.roll(key, 'length', 4) }, (_, index) => {
      const itemKey = `${key}/${index}`;
      if (this.roll(itemKey, 'throw', 60) === 0) {
        return new Error('item');
      }
      try {
        return this.value(type, itemKey);
      } catch (error) {
        return error;
      }
    });
  }

  abstract(type, key) {
    const names = this.schema.getPossibleTypes(type).map(({ name }) => name);
    const isWrong = names.length === 0 || this.roll(key, 'wrong', 40) === 0;
    return { type: isWrong ? 'Nowhere' : names[this.roll(key, 'type', names.length)], key };
  }

  leaf(type, key) {
    const isWrong = this.roll(key, 'wrong', 25) === 0;
    if (isEnumType(type)) {
      const values = type.getValues();
      return isWrong ? 'NOT_A_VALUE' : values[this.roll(key, 'leaf', values.length)].name;
    }
    const [right, wrongs] = leaves[type.name] ?? leaves.Any;
    const pool = isWrong && wrongs.length > 0 ? wrongs : right;
    return pool[this.roll(key, 'leaf', pool.length)];
  }
}
