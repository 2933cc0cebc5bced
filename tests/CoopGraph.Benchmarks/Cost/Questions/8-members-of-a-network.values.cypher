MATCH (n:Network) RETURN {id: n.id} AS values
