// Calls for projects, their editions, and who won them.
MATCH (edition:Instrument {instrumentKind: 'call-edition'})
OPTIONAL MATCH (edition)-[:PART_OF]->(call:Instrument)
OPTIONAL MATCH (edition)<-[:PARTICIPATES_IN {qualifier: 'laureate'}]-(laureate:Actor)
RETURN call.name AS call, edition.name AS edition, edition.from AS since, collect(DISTINCT laureate.name) AS laureates
ORDER BY call, edition;
