MATCH (a:Node {id: $id})
CALL (a) {
  MATCH (a)<-[:SUCCEEDED_BY*0..]-(self)-[r:PARTICIPATES_IN]->(e)
  WITH e, min(r.qualifier) AS role ORDER BY e.nameKey, e.id LIMIT 20
  CALL (e) {
    MATCH (e)<-[p:PARTICIPATES_IN]-(x)
    MATCH (x)-[:SUCCEEDED_BY*0..]->(heir) WHERE NOT EXISTS { (heir)-[:SUCCEEDED_BY]->() }
    WITH heir, min(p.qualifier) AS part ORDER BY part, heir.nameKey, heir.id LIMIT 20
    RETURN collect({role: part, actor: heir {.id, .name}}) AS participants
  }
  RETURN collect({role: role, engagement: {id: e.id, title: e.name, participants: {nodes: participants}}}) AS nodes
}
RETURN {name: a.name, engagements: {nodes: nodes}} AS actor
