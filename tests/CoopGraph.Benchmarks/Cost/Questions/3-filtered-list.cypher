MATCH (n:LocalAuthority) WHERE n.country = $country
WITH n ORDER BY n.nameKey, n.id LIMIT 20
RETURN {nodes: collect(n {.id, .name, .kind})} AS actors
