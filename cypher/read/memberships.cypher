// Who belongs, or belonged, to which organization or initiative.
MATCH (b:Entity {revision: $revision})<-[r:MEMBER_OF]-(m:Entity)
WHERE b:Organization OR b:RegionalInitiative
RETURN b.code AS body, m.key AS member, r.role AS role, r.from AS from, r.to AS to, r.source AS source,
  r.verification AS verification, r.note AS note
ORDER BY body, member, role, from
