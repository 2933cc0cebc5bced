CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Territory
  CALL (n) {
    MATCH (n)-[r0:WITHIN]->(m0) WHERE (r0.sinceKey <= $p2 AND r0.untilKey >= $p1 AND r0.sinceKey <= r0.untilKey AND endNode(r0).sinceKey <= $p2 AND endNode(r0).untilKey >= $p1 AND endNode(r0).sinceKey <= endNode(r0).untilKey AND r0.sinceKey <= endNode(r0).untilKey AND endNode(r0).sinceKey <= r0.untilKey AND (((r0.beganKey <= $p2 OR (r0.takesDates AND endNode(r0).beganKey <= $p2)) AND (r0.heldKey >= $p1 OR (r0.takesDates AND endNode(r0).heldKey >= $p1))) OR (r0.sinceKey <= $p3 AND endNode(r0).sinceKey <= $p3)))
    RETURN m0, r0 ORDER BY r0.id
  }
  RETURN collect([n.id, [m0.id, m0.name], [r0.id, r0.qualifier, r0.from, r0.to]]) AS e1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Territory
  CALL (n) {
    MATCH (n)-[r1:WITHIN]->(m1) WHERE (r1.sinceKey <= $p6 AND r1.untilKey >= $p5 AND r1.sinceKey <= r1.untilKey AND endNode(r1).sinceKey <= $p6 AND endNode(r1).untilKey >= $p5 AND endNode(r1).sinceKey <= endNode(r1).untilKey AND r1.sinceKey <= endNode(r1).untilKey AND endNode(r1).sinceKey <= r1.untilKey AND (((r1.beganKey <= $p6 OR (r1.takesDates AND endNode(r1).beganKey <= $p6)) AND (r1.heldKey >= $p5 OR (r1.takesDates AND endNode(r1).heldKey >= $p5))) OR (r1.sinceKey <= $p7 AND endNode(r1).sinceKey <= $p7)))
    RETURN m1, r1 ORDER BY r1.id
  }
  RETURN collect([n.id, [m1.id, m1.name], [r1.id, r1.qualifier, r1.from, r1.to]]) AS e2
}
WITH *, [n IN s0 WHERE n:Territory | [n.id, COUNT { (n)<-[:WITHIN]-() }]] AS t0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Territory
  CALL (n) {
    MATCH (n)<-[r2:WITHIN]-(m2)
    RETURN m2, r2 ORDER BY m2.nameKey, r2.id LIMIT $limit0
  }
  RETURN collect([n.id, m2.id, [r2.id, r2.qualifier, r2.from, r2.to]]) AS e3, collect(DISTINCT m2) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Territory
  CALL (n) {
    MATCH (n)<-[:WITHIN*0..]-(m3)
    WITH DISTINCT m3
    MATCH (m3)<-[r3:SEATED_IN|GOVERNS]-(m4)
    WITH DISTINCT m4
    WITH m4 ORDER BY m4.nameKey, m4.id
    WITH collect([m4]) AS found
    UNWIND found[..$p9] AS row
    RETURN row[0] AS m4, size(found) AS count
  }
  RETURN collect([n.id, [m4.id, m4.name], count]) AS e4
}
CALL (s0, s1) {
  UNWIND s0 + s1 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (e0, e1, e2, e3, t0, e4, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, e3, t0, e4, records;
