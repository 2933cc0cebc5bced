CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Network
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p2 AND n.standsTo[i] >= $p1] | ids + split(n.stands[i], ' ')) END AS own0
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0
    MATCH (self0)<-[r0:MEMBER_OF]-(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p2 AND self0.shownTo[i] >= $p1] | ids + split(self0.shown[i], ' ')) WHERE body IN own0))
    UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p2 AND m0.shownTo[i] >= $p1] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1
    WITH m1, r0, (m1 <> m0 OR self0 <> n) AS via ORDER BY m1.nameKey, r0.id + '|' + m1.id
    WITH collect([m1, r0, via]) AS found
    UNWIND found[..$p3] AS row
    RETURN row[0] AS m1, row[1] AS r0, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m1.id, m1.name], [r0.id, r0.qualifier, r0.from, r0.to], via, count]) AS e1
}
CALL (e1) {
  MATCH (n:Node) WHERE n.id IN $p4
  RETURN collect(n) AS s1
}
WITH *, [n IN s1 | [n.id, n.name]] AS e2
CALL (e2) {
  MATCH (n:Territory) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND n.level = $p5
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s2
}
WITH *, COUNT { MATCH (n:Territory) WHERE n.level = $p5 RETURN n } AS total0
WITH *, [n IN s2 | [n.id, n.name]] AS e3
CALL (e3) {
  MATCH (n:Source) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s3
}
WITH *, [n IN s3 | [n.id, n.name]] AS e4
CALL (e0, e1, e2, total0, e3, e4) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, total0, e3, e4;
