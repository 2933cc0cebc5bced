CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
WITH *, [n IN s0 WHERE n:Network | [n.id, COUNT { (n)<-[:MEMBER_OF]-() }]] AS t0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Network
  CALL (n) {
    MATCH (n)<-[r0:MEMBER_OF]-(m0)
    WITH *, CASE WHEN m0:Former THEN coalesce(head(COLLECT { MATCH (heir0:Node {id: split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p1 | m0.became[i]][-1], ' ')[-1]}) RETURN heir0 }), m0) ELSE m0 END AS m1
    RETURN m1, r0, (m1 <> m0) AS via ORDER BY m1.nameKey, r0.id LIMIT $limit0
  }
  RETURN collect([n.id, [m1.id, m1.name], [r0.id, r0.qualifier, r0.from, r0.to], via]) AS e1
}
CALL (t0) {
  MATCH (n:Node) WHERE n.id IN $p2
  RETURN collect(n) AS s1
}
WITH *, [n IN s1 | [n.id, n.name]] AS e2
CALL (e2) {
  MATCH (n:Territory) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND n.level = $p3
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s2
}
WITH *, COUNT { MATCH (n:Territory) WHERE n.level = $p3 RETURN n } AS total0
WITH *, [n IN s2 | [n.id, n.name]] AS e3
CALL (e3) {
  MATCH (n:Source) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s3
}
WITH *, [n IN s3 | [n.id, n.name]] AS e4
CALL (e0, e1, t0, e2, total0, e3, e4) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, t0, e2, total0, e3, e4;
