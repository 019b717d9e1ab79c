// Paragraphs by key.
UNWIND $paragraphs AS paragraph
MATCH (p:Entity {uid: paragraph})
WHERE p:Paragraph
RETURN p.key AS key, p.resolution AS resolution, p.part AS part, p.number AS number, p.openingPhrase AS openingPhrase,
  p.addressees AS addressees, p.summary AS summary, p.text AS text, p.themes AS themes
ORDER BY key
