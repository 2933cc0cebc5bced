MATCH (n:Actor) WHERE 10 <= COUNT { (n)--() } <= 100 RETURN {id: n.id} AS values
