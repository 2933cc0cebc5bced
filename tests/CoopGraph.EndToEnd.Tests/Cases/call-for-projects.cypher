CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Instrument
  CALL (n) {
    MATCH (n)<-[r0:PART_OF]-(m0) WHERE m0.instrumentKind = $p1
    RETURN m0, r0 ORDER BY m0.fromKey, m0.nameKey, r0.id
  }
  RETURN collect([n.id, m0.id, [r0.id, r0.qualifier, r0.from, r0.to]]) AS e1, collect(DISTINCT m0) AS s1
}
CALL (e1) {
  MATCH (n:Node) WHERE n.id IN $p2
  RETURN collect(n) AS s2
}
WITH *, [n IN s2 | [n.id, n.name]] AS e2
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Engagement
  CALL (n) {
    MATCH (n)-[r1:PART_OF]->(m1)
    RETURN m1, r1 ORDER BY r1.id LIMIT $limit0
  }
  RETURN collect([n.id, [m1.id, m1.name], [r1.id, r1.qualifier, r1.from, r1.to]]) AS e3
}
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Instrument
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p4 AND n.standsTo[i] >= $p3] | ids + split(n.stands[i], ' ')) END AS own0
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0
    MATCH (self0)<-[r2:PARTICIPATES_IN]-(m2) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r2.spokenKey AND self0.spokenTo[i] >= r2.spokenKey AND self0.shownFrom[i] <= $p4 AND self0.shownTo[i] >= $p3] | ids + split(self0.shown[i], ' ')) WHERE body IN own0))
    UNWIND CASE WHEN m2.lineage IS NULL THEN [m2] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m2.shown) - 1) WHERE m2.spokenFrom[i] <= r2.spokenKey AND m2.spokenTo[i] >= r2.spokenKey AND m2.shownFrom[i] <= $p4 AND m2.shownTo[i] >= $p3] | ids + split(m2.shown[i], ' ')) RETURN body } END AS m3
    WITH * WHERE r2.qualifier = $p5
    RETURN m3, r2, (m3 <> m2 OR self0 <> n) AS via ORDER BY r2.id + '|' + m3.id
  }
  RETURN collect([n.id, [m3.id, m3.name], r2.record, via]) AS e4, collect(r2.sources) AS x0
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s3
}
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Instrument
  CALL (n) {
    MATCH (n)<-[r3:UNDER]-(m4)
    RETURN m4, r3 ORDER BY m4.nameKey, r3.id LIMIT $limit1
  }
  RETURN collect([n.id, [m4.id, m4.name], [r3.id, r3.qualifier, r3.from, r3.to]]) AS e5
}
WITH *, [n IN s3 | [n.id, n.name]] AS briefs
CALL (s0, s1) {
  UNWIND s0 + s1 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (e0, e1, e2, e3, e4, e5, briefs, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, e3, e4, e5, briefs, records;
