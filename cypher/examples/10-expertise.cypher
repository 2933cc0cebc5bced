// Who offers what somebody else is looking for?
MATCH (offering:Actor)-[:ABOUT {qualifier: 'offer'}]->(theme:Theme)<-[:ABOUT {qualifier: 'search'}]-(seeking:Actor)
WHERE offering <> seeking
RETURN theme.name AS theme, offering.name AS offers, seeking.name AS seeks
ORDER BY theme, offers, seeks LIMIT 100;
