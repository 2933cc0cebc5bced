MATCH (n:Node {id: $id})
CALL (n) {
  MATCH (n)<-[r:MEMBER_OF]-(x)
  MATCH (x)-[:SUCCEEDED_BY*0..]->(heir) WHERE NOT EXISTS { (heir)-[:SUCCEEDED_BY]->() }
  WITH r, heir ORDER BY heir.nameKey, r.id
  WITH collect({
    status: r.qualifier,
    period: CASE WHEN r.from IS NULL AND r.to IS NULL THEN null ELSE {from: r.from, to: r.to} END,
    member: heir {.id, .name}
  }) AS members
  RETURN size(members) AS total, members[..50] AS nodes
}
RETURN {name: n.name, members: {totalCount: total, nodes: nodes}} AS node
