// The status of participants for treaties on given days: one row for each participant, day and status, with a cell
// for each treaty: its code and the first day of the interval, 'TIP-PROTOCOL 2005-02-04', in no order. $treaties is
// null for all of them. Cells that no row has have the treaty's default status.
UNWIND $asks AS ask
MATCH (p:Entity {uid: ask.participant})
WITH p, p.code AS participant, ask.day AS day
MATCH (p)-[r:STATUS]->()
WHERE day < r.until AND r.from <= day AND ($treaties IS NULL OR r.treaty IN $treaties)
RETURN participant, day, r.status AS status, collect(r.treaty + ' ' + r.from) AS cells
