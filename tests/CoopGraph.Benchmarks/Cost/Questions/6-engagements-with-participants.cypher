MATCH (a:Node {id: $id})
CALL (a) {
  MATCH (a)<-[:SUCCEEDED_BY*0..]-(self)-[r:PARTICIPATES_IN]->(e)
  WITH r, e ORDER BY e.nameKey, r.id LIMIT 20
  CALL (e) {
    MATCH (e)<-[p:PARTICIPATES_IN]-(x)
    MATCH (x)-[:SUCCEEDED_BY*0..]->(heir) WHERE NOT EXISTS { (heir)-[:SUCCEEDED_BY]->() }
    WITH p, heir ORDER BY p.qualifier, heir.nameKey, p.id LIMIT 20
    RETURN collect({role: p.qualifier, actor: heir {.id, .name}}) AS participants
  }
  RETURN collect({role: r.qualifier, engagement: {id: e.id, title: e.name, participants: {nodes: participants}}}) AS nodes
}
RETURN {name: a.name, engagements: {nodes: nodes}} AS actor
