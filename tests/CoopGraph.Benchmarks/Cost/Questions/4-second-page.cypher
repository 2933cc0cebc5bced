MATCH (n:Actor) WHERE n.nameKey >= $after[0] AND n.id IS NOT NULL AND (n.nameKey > $after[0] OR n.id > $after[1])
WITH n ORDER BY n.nameKey, n.id LIMIT 21
WITH collect(n {.id, .name, .kind}) AS rows
RETURN {nodes: rows[..20], pageInfo: {hasNextPage: size(rows) > 20}} AS actors
