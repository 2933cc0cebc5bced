// Which members do two networks have in common?
MATCH (one:Network {id: 'network:al-las'})<-[:MEMBER_OF]-(member:Actor)-[:MEMBER_OF]->(other:Network)
RETURN other.name AS network, collect(DISTINCT member.name) AS members
ORDER BY size(members) DESC, network;
