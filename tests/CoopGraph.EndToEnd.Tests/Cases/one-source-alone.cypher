CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('words', $p0) YIELD node
  WITH node AS n WHERE any(source IN n.sources WHERE source IN $p1)
  WITH n, CASE WHEN all(word IN $p2 WHERE word IN n.words) THEN 0 WHEN all(word IN $p2 WHERE any(own IN n.words WHERE own STARTS WITH word)) THEN 1 ELSE 2 END AS distance
  ORDER BY distance, n.id LIMIT $limit0
  RETURN collect([n.record, n.connectionsKey, n:Former]) AS found
}
CALL (found) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, found;

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
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2)
    WITH DISTINCT m2 WHERE (m2 = n OR split([i IN range(0, size(m2.became) - 1) WHERE m2.becameFrom[i] <= $p2 | m2.became[i]][-1], ' ')[-1] = CASE WHEN n:Former THEN split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p2 | n.became[i]][-1], ' ')[-1] ELSE n.id END)
    RETURN sum(COUNT { (m2)-[:PARTICIPATES_IN]->() }) AS count
  }
  RETURN collect([n.id, count]) AS t0
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0)
    WITH DISTINCT m0 WHERE (m0 = n OR split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p1 | m0.became[i]][-1], ' ')[-1] = CASE WHEN n:Former THEN split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p1 | n.became[i]][-1], ' ')[-1] ELSE n.id END)
    MATCH (m0)-[r0:PARTICIPATES_IN]->(m1)
    RETURN m1, r0, (m0 <> n) AS via ORDER BY m1.nameKey, r0.id LIMIT $limit0
  }
  RETURN collect([n.id, [m1.id, m1.name], [r0.id, r0.qualifier, r0.from, r0.to], via]) AS e1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m3)
    WITH DISTINCT m3 WHERE (m3 = n OR split([i IN range(0, size(m3.became) - 1) WHERE m3.becameFrom[i] <= $p3 | m3.became[i]][-1], ' ')[-1] = CASE WHEN n:Former THEN split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p3 | n.became[i]][-1], ' ')[-1] ELSE n.id END)
    MATCH (m3)-[r1:PARTICIPATES_IN]->(m4) WHERE (any(source IN m4.sources WHERE source IN $p4) AND any(source IN r1.sources WHERE source IN $p5))
    WITH m4, r1, (m3 <> n) AS via ORDER BY m4.nameKey, r1.id
    WITH collect([m4, r1, via]) AS found
    UNWIND found[..$p6] AS row
    RETURN row[0] AS m4, row[1] AS r1, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m4.id, m4.name], r1.record, via, count]) AS e2, collect(r1.sources) AS x0
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(self0)
    WITH DISTINCT self0 WHERE (self0 = n OR split([i IN range(0, size(self0.became) - 1) WHERE self0.becameFrom[i] <= $p8 | self0.became[i]][-1], ' ')[-1] = CASE WHEN n:Former THEN split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p8 | n.became[i]][-1], ' ')[-1] ELSE n.id END)
    WITH collect(self0) AS own0
    UNWIND own0 AS self0
    MATCH (self0)-[r2:PARTICIPATES_IN]->(e4) WHERE r2.qualifier IN $p7 AND any(source IN r2.sources WHERE source IN $p9) AND NOT coalesce(e4.umbrella, false) AND (e4.lowerKey IS NULL OR e4.lowerKey <= $p8) AND any(source IN e4.sources WHERE source IN $p10)
    MATCH (e4)<-[r3:PARTICIPATES_IN]-(x1) WHERE r3.qualifier IN $p7 AND NOT x1 IN own0 AND any(source IN r3.sources WHERE source IN $p11)
    WITH *, CASE WHEN x1:Former THEN coalesce(head(COLLECT { MATCH (heir0:Node {id: split([i IN range(0, size(x1.became) - 1) WHERE x1.becameFrom[i] <= $p8 | x1.became[i]][-1], ' ')[-1]}) RETURN heir0 }), x1) ELSE x1 END AS m5 WHERE NOT m5 IN own0 AND (NOT n:Former OR m5.id <> split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p8 | n.became[i]][-1], ' ')[-1])
    WITH m5, collect(DISTINCT e4) AS through0, max(m5 = x1 AND self0 = n) AS direct0
    WITH m5, through0, NOT direct0 AS via ORDER BY m5.nameKey, m5.id
    WITH collect([m5, through0, via]) AS found
    UNWIND found[..$p12] AS row
    RETURN row[0] AS m5, row[1] AS through0, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m5.id, m5.name], via, [e IN through0 | [e.id, e.name]], count]) AS e3
}
CALL (e3) {
  MATCH (n:Node) WHERE n.id IN $p13
  RETURN collect(n) AS s2
}
WITH *, [n IN s2 | [n.id, n.name]] AS e5
WITH *, [n IN s2 WHERE n:Network | [n.id, COUNT { (n)<-[:MEMBER_OF]-() }]] AS t1
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Network
  CALL (n) {
    MATCH (n)<-[r4:MEMBER_OF]-(m6)
    WITH *, CASE WHEN m6:Former THEN coalesce(head(COLLECT { MATCH (heir1:Node {id: split([i IN range(0, size(m6.became) - 1) WHERE m6.becameFrom[i] <= $p14 | m6.became[i]][-1], ' ')[-1]}) RETURN heir1 }), m6) ELSE m6 END AS m7
    RETURN m7, r4, (m7 <> m6) AS via ORDER BY m7.nameKey, r4.id LIMIT $limit1
  }
  RETURN collect([n.id, [m7.id, m7.name], [r4.id, r4.qualifier, r4.from, r4.to], via]) AS e6
}
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Network
  CALL (n) {
    MATCH (n)<-[r5:MEMBER_OF]-(m8)
    WITH *, CASE WHEN m8:Former THEN coalesce(head(COLLECT { MATCH (heir2:Node {id: split([i IN range(0, size(m8.became) - 1) WHERE m8.becameFrom[i] <= $p15 | m8.became[i]][-1], ' ')[-1]}) RETURN heir2 }), m8) ELSE m8 END AS m9 WHERE any(source IN r5.sources WHERE source IN $p16)
    WITH m9, r5, (m9 <> m8) AS via ORDER BY m9.nameKey, r5.id
    WITH collect([m9, r5, via]) AS found
    UNWIND found[..$p17] AS row
    RETURN row[0] AS m9, row[1] AS r5, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m9.id, m9.name], r5.record, via, count]) AS e7, collect(r5.sources) AS x2
}
CALL (x2) {
  UNWIND x2 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s3
}
CALL (e7) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND any(source IN n.sources WHERE source IN $p18)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s4
}
WITH *, COUNT { MATCH (n:Actor) WHERE any(source IN n.sources WHERE source IN $p18) RETURN n } AS total0
WITH *, [n IN s4 | [n.id, n.name]] AS e8
CALL (s1, s3) {
  UNWIND s1 + s3 AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.name]) AS briefs
}
CALL (e0, e1, t0, e2, e3, e5, e6, t1, e7, total0, e8, briefs) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, t0, e2, e3, e5, e6, t1, e7, total0, e8, briefs;
