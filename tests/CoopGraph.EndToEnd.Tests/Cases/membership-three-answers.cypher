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
    MATCH (self0)-[r0:MEMBER_OF]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p2 AND self0.shownTo[i] >= $p1] | ids + split(self0.shown[i], ' ')) WHERE body IN own0))
    UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p2 AND m0.shownTo[i] >= $p1] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1
    RETURN m1, r0, (m1 <> m0 OR self0 <> n) AS via ORDER BY m1.nameKey, r0.id + '|' + m1.id LIMIT $limit0
  }
  RETURN collect([n.id, m1.id, r0.record, via]) AS e1, collect(DISTINCT m1) AS s1, collect(r0.sources) AS x0
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s2
}
WITH *, [n IN s2 | [n.id, n.name]] AS briefs
WITH *, [n IN s1 | n.record] AS records
CALL (e0, e1, briefs, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, briefs, records;
