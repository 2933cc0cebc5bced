MATCH (a:Actor) WHERE a.nameKey >= $after[0] AND a.id IS NOT NULL AND (a.nameKey > $after[0] OR a.id > $after[1])
WITH a ORDER BY a.nameKey, a.id LIMIT 20
CALL (a) {
  MATCH (a)<-[:SUCCEEDED_BY*0..]-(self)-[r:PARTICIPATES_IN]->(e)
  WITH r, e ORDER BY e.nameKey, r.id LIMIT 5
  CALL (e) {
    MATCH (e)<-[p:PARTICIPATES_IN]-(x)
    MATCH (x)-[:SUCCEEDED_BY*0..]->(heir) WHERE NOT EXISTS { (heir)-[:SUCCEEDED_BY]->() }
    WITH p, heir ORDER BY p.qualifier, heir.nameKey, p.id LIMIT 5
    RETURN collect({role: p.qualifier, actor: heir {.id, .name}}) AS participants
  }
  RETURN collect({role: r.qualifier, engagement: {id: e.id, title: e.name, participants: {nodes: participants}}}) AS nodes
}
RETURN {nodes: collect({id: a.id, name: a.name, engagements: {nodes: nodes}})} AS actors
