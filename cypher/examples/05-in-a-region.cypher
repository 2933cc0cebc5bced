// Actors that sit in a region or anywhere within it.
MATCH (region:Territory {id: 'territory:fr-reg-75'})<-[:WITHIN*0..6]-(place:Territory)<-[:SEATED_IN|GOVERNS]-(actor:Actor)
RETURN DISTINCT actor.name AS actor, actor.kind AS kind, collect(DISTINCT place.name) AS places
ORDER BY actor;
