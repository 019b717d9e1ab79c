import type { Day } from '../treaty-law/terms';
import type { Publication, PublishedDeclaration } from './imports';
import type { DeclarationKind, DeclarationRecord } from './records';

/** Kinds that readers of one text may tell apart differently: "Declarations and reservations". */
const STATEMENTS = new Set<DeclarationKind>(['RESERVATION', 'DECLARATION', 'UNDERSTANDING', 'OTHER']);
const sameKind = (a: DeclarationKind, b: DeclarationKind): boolean =>
  a === b || (STATEMENTS.has(a) && STATEMENTS.has(b));

/**
 * The declarations of a treaty with those that a newer page prints. What is known keeps its facts, which were read with
 * more care than a page can be read by rule, and gains the text and the newer source; new are statements made after the
 * day up to which the page's publisher was read before.
 *
 * @param readUntil that day; null where the publisher was not read before, so that all of its statements are new
 */
export function withDeclarations(
  known: readonly DeclarationRecord[],
  page: Publication,
  source: string,
  readUntil: Day | null,
): DeclarationRecord[] {
  const left = [...page.declarations];
  const kept = known.map((declaration): DeclarationRecord => {
    const matches = (printed: PublishedDeclaration): boolean =>
      printed.participant === declaration.participant &&
      printed.madeOn === declaration.madeOn &&
      printed.objectionTo === declaration.objectionTo;
    const exact = left.findIndex((printed) => matches(printed) && printed.kind === declaration.kind);
    const index =
      exact >= 0
        ? exact
        : left.findIndex((printed) => matches(printed) && sameKind(printed.kind, declaration.kind));
    if (index < 0) return declaration;
    const [printed] = left.splice(index, 1) as [PublishedDeclaration];
    return { ...declaration, text: printed.text, source };
  });
  const isNew = ({ madeOn }: PublishedDeclaration): boolean =>
    known.length === 0 || readUntil === null || (madeOn !== null && madeOn > readUntil);
  return [
    ...kept,
    ...left.filter(isNew).map((printed): DeclarationRecord => ({
      treaty: page.treaty,
      participant: printed.participant,
      kind: printed.kind,
      madeOn: printed.madeOn,
      withdrawnOn: null,
      articles: printed.articles,
      objectionTo: printed.objectionTo,
      text: printed.text,
      source,
    })),
  ];
}
