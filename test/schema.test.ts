import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildApiSchema } from '../src/api/schema';
import { REPOSITORY } from './support/shipped';

const schema = buildApiSchema();

test('the schema that is served is the one that is committed (npm run schema writes it)', () => {
  const committed = readFileSync(path.join(REPOSITORY, 'schema.graphql'), 'utf8');
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
});

test('every type, field, argument and value has a description', () => {
  const bare: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!type.description) bare.push(type.name);
    if (isEnumType(type))
      for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        for (const argument of field.args)
          if (!argument.description) bare.push(`${type.name}.${field.name}(${argument.name})`);
      }
    }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (!field.description) bare.push(`${type.name}.${field.name}`);
  }
  expect(bare).toEqual([]);
});

const contract = path.resolve(REPOSITORY, '../shared/contract/schema.graphql');
if (!existsSync(contract))
  console.warn('The schema is not compared with the contract: shared/contract is not beside the project.');
(existsSync(contract) ? describe : describe.skip)('the contract', () => {
  test('is kept: nothing in it is missing, and no default differs', () => {
    const promised = buildSchema(readFileSync(contract, 'utf8'));
    expect(findBreakingChanges(promised, schema).map((change) => change.description)).toEqual([]);
    const differing: string[] = [];
    for (const type of Object.values(promised.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      const served = schema.getType(type.name);
      if (!isObjectType(served)) continue;
      for (const field of Object.values(type.getFields())) {
        for (const argument of field.args) {
          const own = served.getFields()[field.name]?.args.find((one) => one.name === argument.name);
          if (own?.defaultValue !== argument.defaultValue)
            differing.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
    expect(differing).toEqual([]);
  });
});
