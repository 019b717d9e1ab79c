// Where something is named, by resolution and place.
UNWIND $targets AS target
MATCH (x:Entity {uid: target})<-[m:MENTIONS]-(p:Paragraph)
RETURN p.key AS paragraph, p.resolution AS resolution, x.key AS target, m.mention AS mention, m.text AS text,
  m.offset AS offset, m.length AS length, m.footnote AS footnote, p.part AS part, p.number AS number
ORDER BY resolution, part, number, offset, target, mention
