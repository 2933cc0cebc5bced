// French actors and what they do in China.
MATCH (actor:Actor {country: 'territory:fr'})-[r:PARTICIPATES_IN]->(e:Engagement)-[:TARGETS]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: 'territory:cn'})
RETURN actor.name AS actor, collect(DISTINCT e.name) AS engagements
ORDER BY size(engagements) DESC, actor;
