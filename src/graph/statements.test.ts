import { statementsIn, statementText } from './statements';

describe('The statement catalogue', () => {
  it.each(['schema', 'write', 'read', 'revisions'] as const)(
    'holds a documented statement in every file of cypher/%s, and one only',
    (folder) => {
      const statements = [...statementsIn(folder).values()];
      expect(statements.length).toBeGreaterThan(0);
      for (const { name, documentation, text } of statements) {
        expect({ name, isDocumented: documentation !== '' }).toEqual({ name, isDocumented: true });
        expect({ name, isOne: text !== '' && !text.includes(';') }).toEqual({ name, isOne: true });
      }
    },
  );

  it('names what there is when a statement is asked for that is not there', () => {
    expect(() => statementText('write', 'nothing')).toThrow(
      /write\/nothing\.cypher; there are nodes, relationships/,
    );
  });
});
