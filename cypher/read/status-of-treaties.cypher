// The status of every participant for some treaties on given days: one row a cell that has an interval on that day.
UNWIND $asks AS ask
MATCH (t:Entity {uid: ask.treaty})<-[r:STATUS]-(p:Entity)
WHERE r.from <= ask.day AND ask.day < r.until
RETURN p.code AS participant, t.code AS treaty, ask.day AS day, r.status AS status, r.from AS since
