// The status of participants for treaties on given days: one row a cell that has an interval on that day.
// Cells without a row have the treaty's default status.
UNWIND $asks AS ask
MATCH (p:Entity {uid: ask.participant})-[r:STATUS]->(t:Treaty)
WHERE r.from <= ask.day AND ask.day < r.until AND t.code IN $treaties
RETURN p.code AS participant, t.code AS treaty, ask.day AS day, r.status AS status, r.from AS since
