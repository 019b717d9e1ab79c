import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const idOf = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');
const list = (values: readonly string[]): string => `[${values.join(', ')}]`;
const quoted = (value: string): string => JSON.stringify(value);

const IDS = [
  'state:KEN',
  'treaty:TIP-PROTOCOL',
  'organization:EUE',
  'paragraph:A/RES/79/154:op:5',
  'nothing',
].map(idOf);
const TREATIES = ['TIP-PROTOCOL', 'untoc', 'C029', 'P029', 'OP-CRPD'];
const DAYS = ['2026-02-01', '2003-12-25', '1950-06-30'];

/** What arguments are given, by their name: mostly what there is, sometimes what there is not. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  iso3: ['"KEN"', '"fra"', '"XXX"'],
  instrument: [...TREATIES.map(quoted), '"R203"'],
  instruments: TREATIES.map((code) => list([quoted(code)])),
  id: IDS.map(quoted),
  ids: [list(IDS.slice(0, 3).map(quoted)), '[]'],
  symbol: ['"A/RES/79/154"', '"A/RES/1/1"'],
  resolution: ['"A/RES/79/154"'],
  number: ['1', '5', '999'],
  paragraph: ['4', '5', '1'],
  text: ['"trafficking"', '"keny"', '"Übereinkommen"'],
  member: ['"KEN"', '"EUE"'],
  volume: ['2237', '1'],
  registrationNumber: ['39574'],
  asOf: DAYS.map(quoted),
  first: ['0', '1', '3'],
  last: ['2'],
  depth: ['1', '2'],
  limit: ['5', '20'],
  maxLength: ['3'],
  states: ['{ iso3: ["KEN", "fra"] }', '{ memberOf: ["COMMIT"] }', '{ iso3: ["KEN"], unMember: true }'],
  filter: ['{}'],
};
/** Arguments of the same name that mean something else, by field. */
const SPECIAL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  instrument: { code: TREATIES.map(quoted) },
  mandate: { code: ['"SR-TRAFFICKING"', '"NONE"'] },
  organization: { code: ['"EUE"', '"COE"'] },
  regionalInitiative: { code: ['"BALI-PROCESS"'] },
  path: { from: IDS.map(quoted), to: IDS.map(quoted) },
  statusChanges: { from: ['"2020-01-01"'], to: ['"2026-01-01"', '"2019-01-01"'] },
};
/** Without these an answer may be very long. */
const ALWAYS = new Set(['first', 'instruments', 'states', 'limit', 'depth']);
const NEVER = new Set(['after', 'before', 'last']);

/** Documents that the schema allows, of random fields to a random depth, with what is asked for as literals. */
export function randomDocuments(schema: GraphQLSchema, depth = 4): fc.Arbitrary<string> {
  return fc.gen().map((draw) => {
    let aliases = 0;
    const pick = <T>(values: readonly T[]): T => values[draw(fc.nat, { max: values.length - 1 })]!;
    const chance = (share: number): boolean => draw(fc.integer, { min: 0, max: 99 }) < share * 100;

    const argument = (field: string, { name, type }: GraphQLArgument): string | null => {
      if (NEVER.has(name)) return null;
      if (!isNonNullType(type) && !ALWAYS.has(name) && !chance(0.4)) return null;
      const samples = SPECIAL[field]?.[name] ?? SAMPLES[name];
      if (samples) return `${name}: ${pick(samples)}`;
      const named = getNamedType(type);
      if (!isEnumType(named)) return null;
      const value = pick(named.getValues()).name;
      const bare = isNonNullType(type) ? type.ofType : type;
      return `${name}: ${isListType(bare) ? `[${value}]` : value}`;
    };
    const field = (one: GraphQLField<unknown, unknown>, left: number): string | null => {
      const type = getNamedType(one.type);
      if (!isLeafType(type) && left === 0) return null;
      const given = one.args.map((each) => argument(one.name, each)).filter((each) => each !== null);
      const call = given.length ? `${one.name}(${given.join(', ')})` : one.name;
      const below = isLeafType(type) ? '' : ` ${selection(type as GraphQLCompositeType, left - 1)}`;
      aliases += 1;
      return `f${aliases}: ${call}${below}`;
    };
    const selection = (type: GraphQLCompositeType, left: number): string => {
      const lines: string[] = chance(0.3) ? ['__typename'] : [];
      if ('getFields' in type) {
        const all = Object.values(type.getFields());
        const count = draw(fc.integer, { min: 1, max: 3 });
        for (let index = 0; index < count; index += 1) {
          const line = field(pick(all), left);
          if (line !== null) lines.push(line);
        }
      }
      if (isAbstractType(type)) {
        const possible = pick(schema.getPossibleTypes(type));
        if (isObjectType(possible))
          lines.push(`... on ${possible.name} ${selection(possible, Math.max(0, left - 1))}`);
      }
      return `{ ${lines.length ? lines.join(' ') : '__typename'} }`;
    };
    return `query Random ${selection(schema.getQueryType()!, depth)}`;
  });
}
