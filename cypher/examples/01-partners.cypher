// Who works with Bordeaux Métropole, and through how many engagements? Those who merely attend or watch do not count.
MATCH (a:Actor {id: 'authority:bordeaux-metropole'})-[mine:PARTICIPATES_IN]->(e:Engagement)<-[theirs:PARTICIPATES_IN]-(partner:Actor)
WHERE NOT coalesce(e.umbrella, false)
  AND none(role IN [mine.qualifier, theirs.qualifier] WHERE role IN ['candidate', 'laureate', 'observer', 'participant', 'excused'])
RETURN partner.name AS partner, partner.kind AS kind, collect(DISTINCT e.name) AS through, count(DISTINCT e) AS engagements
ORDER BY engagements DESC, partner;
