CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0)
    WITH DISTINCT m0 WHERE (m0 = n OR split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p1 | m0.became[i]][-1], ' ')[-1] = CASE WHEN n:Former THEN split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p1 | n.became[i]][-1], ' ')[-1] ELSE n.id END)
    MATCH (m0)-[r0:MEMBER_OF]->(m1)
    RETURN m1, r0, (m0 <> n) AS via ORDER BY m1.nameKey, r0.id LIMIT $limit0
  }
  RETURN collect([n.id, [m1.id, m1.name], r0.record, via]) AS e1, collect(r0.sources) AS x0
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s1
}
WITH *, [n IN s1 | [n.id, n.name]] AS briefs
CALL (e0, e1, briefs) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, briefs;
