// How many participants have each status for some treaties on given days, default statuses left out.
UNWIND $asks AS ask
MATCH (t:Entity {uid: ask.treaty})
WITH t, t.code AS treaty, ask.day AS day
MATCH (t)<-[r:STATUS]-()
WHERE day < r.until AND r.from <= day
RETURN treaty, day, r.status AS status, count(*) AS count
ORDER BY treaty, day, status
