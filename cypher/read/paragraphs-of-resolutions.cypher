// The paragraphs of resolutions, preambular ones first, by number.
UNWIND $resolutions AS resolution
MATCH (r:Entity {uid: resolution})-[:HAS_PARAGRAPH]->(p:Paragraph)
RETURN r.key AS of, p.key AS key, p.resolution AS resolution, p.part AS part, p.number AS number, p.openingPhrase AS openingPhrase,
  p.addressees AS addressees, p.summary AS summary, p.text AS text, p.themes AS themes
ORDER BY of, part DESC, number
