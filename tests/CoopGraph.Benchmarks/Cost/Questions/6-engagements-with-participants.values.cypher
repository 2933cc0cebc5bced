MATCH (n:Actor) WHERE NOT EXISTS { (n)-[:SUCCEEDED_BY]->() } RETURN {id: n.id} AS values
