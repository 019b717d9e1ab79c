// Resolutions by key.
UNWIND $resolutions AS resolution
MATCH (r:Entity {uid: resolution})
WHERE r:Resolution
RETURN r.key AS key, r.symbol AS symbol, r.title AS title, r.session AS session, r.committee AS committee,
  r.agendaItem AS agendaItem, r.date AS date, r.status AS status, r.draftedOn AS draftedOn,
  r.source AS source, r.verification AS verification, r.note AS note
ORDER BY key
