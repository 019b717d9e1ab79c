// Which treaties a paragraph urges States to join.
MATCH (p:Paragraph {revision: $revision})-[r:MENTIONS]->(t:Treaty)
WHERE r.mention = 'URGES_TO_JOIN'
RETURN DISTINCT p.key AS paragraph, t.code AS treaty
ORDER BY paragraph, treaty
