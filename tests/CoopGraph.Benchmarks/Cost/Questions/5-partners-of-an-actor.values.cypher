MATCH (n:Actor) WHERE NOT EXISTS { (n)-[:SUCCEEDED_BY]->() } AND EXISTS { (n)-[:PARTICIPATES_IN]->() }
RETURN {id: n.id} AS values
