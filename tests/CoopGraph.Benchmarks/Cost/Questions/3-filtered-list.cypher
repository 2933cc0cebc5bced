MATCH (n:Actor)
WHERE n.country = $country AND n.nameKey IS NOT NULL AND n.id IS NOT NULL AND n:LocalAuthority
WITH n ORDER BY n.nameKey, n.id LIMIT 20
RETURN {nodes: collect(n {.id, .name, .kind})} AS actors
