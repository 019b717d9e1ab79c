// The status of every participant for some treaties on given days: one row for each treaty, day and status, with a
// cell for each participant: its code and the first day of the interval, 'KEN 2005-02-04', in no order.
// The code stands on the relationship, so that the node at its other end need not be read.
UNWIND $asks AS ask
MATCH (t:Entity {uid: ask.treaty})
WITH t, t.code AS treaty, ask.day AS day
CALL (t, day) {
  MATCH (t)<-[r:STATUS]-()
  WHERE day < r.until AND r.from <= day
  RETURN r.status AS status, collect(r.participant + ' ' + r.from) AS cells
}
RETURN treaty, day, status, cells
