// All States, by code.
MATCH (s:State {revision: $revision})
RETURN s.key AS key, s.code AS code, s.iso2 AS iso2, s.iso3 AS iso3, s.m49 AS m49, s.name AS name,
  s.nameAr AS nameAr, s.nameZh AS nameZh, s.nameFr AS nameFr, s.nameRu AS nameRu, s.nameEs AS nameEs,
  s.unMember AS unMember, s.unAdmission AS unAdmission, s.regionalGroup AS regionalGroup, s.region AS region,
  s.subregion AS subregion, s.iloMember AS iloMember
ORDER BY code
