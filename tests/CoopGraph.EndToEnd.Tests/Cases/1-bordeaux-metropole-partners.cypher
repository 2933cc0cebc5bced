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
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p2 AND n.standsTo[i] >= $p1] | ids + split(n.stands[i], ' ')) END AS own0
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0
    MATCH (self0)-[r0:PARTICIPATES_IN]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p2 AND self0.shownTo[i] >= $p1] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) AND r0.qualifier IN $p3 AND NOT coalesce(m0.umbrella, false)
    MATCH (m0)<-[r1:PARTICIPATES_IN]-(x0) WHERE r1.qualifier IN $p3
    UNWIND CASE WHEN x0.lineage IS NULL THEN [x0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(x0.shown) - 1) WHERE x0.spokenFrom[i] <= r1.spokenKey AND x0.spokenTo[i] >= r1.spokenKey AND x0.shownFrom[i] <= $p2 AND x0.shownTo[i] >= $p1] | ids + split(x0.shown[i], ' ')) RETURN body } END AS m1
    WITH * WHERE NOT m1.id IN own0
    WITH m1, collect(DISTINCT m0) AS through0, max(m1 = x0 AND self0 = n) AS direct0
    WITH m1, through0, NOT direct0 AS via ORDER BY right('00000000' + toString(size(through0)), 9) DESC, m1.nameKey, m1.id
    WITH collect([m1, through0, via]) AS found
    UNWIND found[..$p4] AS row
    RETURN row[0] AS m1, row[1] AS through0, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m1.id, m1.name], via, [e IN through0 | e.id], count]) AS e1, collect(DISTINCT m1) AS s1, collect(through0) AS x1
}
CALL (s1) {
  UNWIND s1 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (m2:Node {id: n.country})
    RETURN m2 ORDER BY m2.id LIMIT $limit0
  }
  RETURN collect([n.id, [m2.id, m2.name]]) AS e2
}
CALL (x1) {
  UNWIND x1 AS list
  UNWIND list AS e
  RETURN collect(DISTINCT e) AS s2
}
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Engagement
  UNWIND n.sources AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect([m.id, m.name]) AS e3
}
WITH *, [n IN s2 | n.record] AS records
WITH *, [n IN s2 | [n.id, n.connectionsKey, n.spokenKey]] AS told
CALL (e0, e1, e2, e3, records, told) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, e3, records, told;
