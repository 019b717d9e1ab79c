// The earlier and later resolutions under the same title, the oldest first.
UNWIND $resolutions AS resolution
MATCH (r:Entity {uid: resolution})-[:SUCCEEDS*1..50]-(x:Resolution)
RETURN r.key AS of, x.key AS key, x.symbol AS symbol, x.title AS title, x.session AS session, x.committee AS committee,
  x.agendaItem AS agendaItem, x.date AS date, x.status AS status, x.draftedOn AS draftedOn,
  x.source AS source, x.verification AS verification, x.note AS note
ORDER BY of, date, symbol
