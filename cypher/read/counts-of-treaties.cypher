// How many participants have each status for some treaties on given days, default statuses left out.
UNWIND $asks AS ask
MATCH (t:Entity {uid: ask.treaty})<-[r:STATUS]-(:Entity)
WHERE r.from <= ask.day AND ask.day < r.until
RETURN t.code AS treaty, ask.day AS day, r.status AS status, count(*) AS count
ORDER BY treaty, day, status
