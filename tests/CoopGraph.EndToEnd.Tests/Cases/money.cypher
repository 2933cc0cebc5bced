CYPHER 5
CALL () {
  MATCH (n:Engagement) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (n.budgetCurrency = $p1 AND n.budgetKey >= $p0)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, COUNT { MATCH (n:Engagement) WHERE (n.budgetCurrency = $p1 AND n.budgetKey >= $p0) RETURN n } AS total0
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Project
  CALL (n) {
    MATCH (n)<-[r0:PARTICIPATES_IN]-(m0) WHERE r0.qualifier = $p2
    WITH *, CASE WHEN m0:Former THEN coalesce(head(COLLECT { MATCH (heir0:Node {id: split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p3 | m0.became[i]][-1], ' ')[-1]}) RETURN heir0 }), m0) ELSE m0 END AS m1
    RETURN m1, r0, (m1 <> m0) AS via ORDER BY r0.id
  }
  RETURN collect([n.id, [m1.id, m1.name], r0.record, via]) AS e1
}
WITH *, [n IN s0 | n.record] AS records
CALL (total0, e0, e1, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, total0, e0, e1, records;
