// Draw an actor with everything around it (look at the result as a graph).
MATCH p = (:Actor {id: 'network:al-las'})-[]-(:Node)
RETURN p LIMIT 100;
