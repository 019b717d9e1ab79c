import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../src/api/schema';

/** Writes the schema that is served to `schema.graphql`: `npm run schema`. */
writeFileSync(
  path.resolve(__dirname, '../schema.graphql'),
  `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`,
);
