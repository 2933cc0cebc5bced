// Engagements of the Région Nouvelle-Aquitaine by the date from which they are known.
MATCH (:Actor {id: 'authority:region-nouvelle-aquitaine'})-[r:PARTICIPATES_IN]->(e:Engagement)
RETURN e.from AS since, e.to AS until, e.name AS engagement, e.kind AS kind, r.qualifier AS role
ORDER BY e.fromKey, engagement;
