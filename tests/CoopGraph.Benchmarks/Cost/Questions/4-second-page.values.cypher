MATCH (n:Actor) RETURN {after: [n.nameKey, n.id]} AS values
