import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `schema`: constraints and indexes of both engines, in the order of their names.
 * `write`: records to graph, on both engines. `read`: one statement per question, on both engines.
 * `revisions`: how revisions live side by side in one Neo4j, where the embedded engine has a file for each.
 */
export type StatementFolder = 'schema' | 'write' | 'read' | 'revisions';

/** One statement: a file of `cypher/`. */
export interface Statement {
  /** The file's name without `.cypher`. */
  readonly name: string;
  /** The comment lines at the head of the file. */
  readonly documentation: string;
  /** The statement, without comment lines. */
  readonly text: string;
}

// From src/graph and dist/graph alike.
const CYPHER = path.resolve(__dirname, '../../cypher');

const folders = new Map<StatementFolder, ReadonlyMap<string, Statement>>();

/** All statements of a folder, by name, in the order of their names. Read from disk once. */
export function statementsIn(folder: StatementFolder): ReadonlyMap<string, Statement> {
  let statements = folders.get(folder);
  if (statements === undefined) {
    statements = new Map(
      readdirSync(path.join(CYPHER, folder))
        .filter((file) => file.endsWith('.cypher'))
        .sort()
        .map((file) => {
          const name = path.basename(file, '.cypher');
          return [name, parseStatement(name, readFileSync(path.join(CYPHER, folder, file), 'utf8'))];
        }),
    );
    folders.set(folder, statements);
  }
  return statements;
}

/**
 * The text of a statement.
 * @throws Error when there is no such file: a mistake of this program, not of its user.
 */
export function statementText(folder: StatementFolder, name: string): string {
  const statement = statementsIn(folder).get(name);
  if (statement === undefined) {
    throw new Error(
      `No statement cypher/${folder}/${name}.cypher; there are ${[...statementsIn(folder).keys()].join(', ')}.`,
    );
  }
  return statement.text;
}

function parseStatement(name: string, file: string): Statement {
  const lines = file.split(/\r?\n/);
  const isComment = (line: string): boolean => /^\s*\/\//.test(line);
  const head = lines.findIndex((line) => !isComment(line));
  return {
    name,
    documentation: lines
      .slice(0, head === -1 ? lines.length : head)
      .map((line) => line.replace(/^\s*\/\/ ?/, ''))
      .join('\n'),
    text: lines
      .filter((line) => !isComment(line))
      .join('\n')
      .trim()
      .replace(/;$/, ''),
  };
}
