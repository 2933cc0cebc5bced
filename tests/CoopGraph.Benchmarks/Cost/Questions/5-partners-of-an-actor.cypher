MATCH (a:Node {id: $id})<-[:SUCCEEDED_BY*0..]-(self)
WITH a, collect(DISTINCT self) AS own
CALL (own) {
  UNWIND own AS self
  MATCH (self)-[mine:PARTICIPATES_IN]->(e)<-[theirs:PARTICIPATES_IN]-(other)
  WHERE NOT mine.qualifier IN ['candidate', 'laureate', 'observer', 'participant', 'excused'] AND NOT theirs.qualifier IN ['candidate', 'laureate', 'observer', 'participant', 'excused']
    AND NOT coalesce(e.umbrella, false) AND NOT other IN own
  CALL (other) {
    MATCH (other)-[:SUCCEEDED_BY*0..]->(heir) WHERE NOT EXISTS { (heir)-[:SUCCEEDED_BY]->() }
    RETURN heir
  }
  WITH heir, collect(DISTINCT e) AS shared
  ORDER BY size(shared) DESC, heir.nameKey, heir.id
  WITH collect({heir: heir, shared: shared}) AS partners
  RETURN size(partners) AS total,
         [p IN partners[..20] | {node: {id: p.heir.id, name: p.heir.name}, engagements: [e IN p.shared | {id: e.id, title: e.name}]}] AS edges
}
RETURN {name: a.name, partners: {totalCount: total, edges: edges}} AS actor
