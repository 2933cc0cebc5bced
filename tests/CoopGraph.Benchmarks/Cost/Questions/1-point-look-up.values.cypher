MATCH (n:Actor) RETURN {id: n.id} AS values
