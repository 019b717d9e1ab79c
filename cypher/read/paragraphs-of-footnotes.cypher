// The paragraphs that the marker of footnotes stands in, in the resolution's order.
UNWIND $footnotes AS footnote
MATCH (f:Entity {uid: footnote})<-[:HAS_MARKER]-(p:Paragraph)
RETURN DISTINCT f.key AS of, p.key AS key, p.resolution AS resolution, p.part AS part, p.number AS number, p.openingPhrase AS openingPhrase,
  p.addressees AS addressees, p.summary AS summary, p.text AS text, p.themes AS themes
ORDER BY of, part DESC, number
