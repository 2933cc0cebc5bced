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
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p3 AND n.standsTo[i] >= $p2] | ids + split(n.stands[i], ' ')) END AS own0
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0
    MATCH (self0)<-[r0:PARTICIPATES_IN]-(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p3 AND self0.shownTo[i] >= $p2] | ids + split(self0.shown[i], ' ')) WHERE body IN own0))
    UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p3 AND m0.shownTo[i] >= $p2] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1
    WITH * WHERE r0.qualifier = $p4
    RETURN m1, r0, (m1 <> m0 OR self0 <> n) AS via ORDER BY r0.id + '|' + m1.id
  }
  RETURN collect([n.id, [m1.id, m1.name], r0.record, via]) AS e1
}
WITH *, [n IN s0 | n.record] AS records
CALL (total0, e0, e1, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, total0, e0, e1, records;
