// All instruments with the rules of their final clauses and what is known of their participation, by code.
MATCH (i:Instrument {revision: $revision})
RETURN i.key AS key, i.code AS code, i.title AS title, i.shortTitle AS shortTitle, i.type AS type,
  i.category AS category, i.adoptedOn AS adoptedOn, i.adoptedAt AS adoptedAt, i.mtdsgNumber AS mtdsgNumber,
  i.registrationNumber AS registrationNumber, i.number AS number, i.source AS source,
  i.verification AS verification, i.note AS note, i.enteredIntoForceOn AS enteredIntoForceOn,
  i.membersOf AS membersOf, i.clauseArticle AS clauseArticle, i.clauseThreshold AS clauseThreshold,
  i.clauseQuorumGroup AS clauseQuorumGroup, i.clauseQuorumCount AS clauseQuorumCount,
  i.clauseDelayRule AS clauseDelayRule, i.clauseDelayCount AS clauseDelayCount,
  i.clauseNotBefore AS clauseNotBefore, i.laterDelayRule AS laterDelayRule,
  i.laterDelayCount AS laterDelayCount, i.coverageLevel AS coverageLevel, i.coverageAsOf AS coverageAsOf,
  i.coverageExceptions AS coverageExceptions
ORDER BY code
