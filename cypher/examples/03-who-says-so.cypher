// Who says so? The sources of what Bordeaux Métropole takes part in, and where in them it stands.
MATCH (:Actor {id: 'authority:bordeaux-metropole'})-[r:PARTICIPATES_IN]->(e:Engagement)
UNWIND r.citations AS citation
WITH e, r, split(citation, '\t') AS part
MATCH (source:Source {id: part[0]})
RETURN e.name AS engagement, r.qualifier AS role, source.name AS source, part[1] AS place, part[3] AS certainty
ORDER BY engagement, source, place;
