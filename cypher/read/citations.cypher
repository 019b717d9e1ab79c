// All United Nations Treaty Series citations, by volume and registration number.
MATCH (c:TreatySeriesCitation {revision: $revision})
RETURN c.key AS key, c.volume AS volume, c.registrationNumber AS registrationNumber, c.text AS text
ORDER BY volume, registrationNumber
