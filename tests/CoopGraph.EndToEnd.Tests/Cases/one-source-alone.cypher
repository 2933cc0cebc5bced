CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  CALL db.index.fulltext.queryNodes('words', $p0) YIELD node
  WITH node AS n WHERE any(source IN n.sources WHERE source IN $p1)
  WITH n, reduce(worst = 0, word IN $p2 | CASE WHEN word IN n.words THEN worst WHEN any(own IN n.words WHERE own STARTS WITH word) THEN CASE worst WHEN 0 THEN 1 ELSE worst END ELSE 2 END) AS distance
  ORDER BY distance, n.id LIMIT $limit0
  RETURN collect([n.record, n.connectionsKey, EXISTS { MATCH (n)-[:SUCCEEDED_BY]->() }]) AS found
}
CALL (version, since, found) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, found;

CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  UNWIND $p0 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s0
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p2
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0)
    WITH DISTINCT m0 WHERE (m0 = n OR CASE WHEN m0.became IS NULL THEN m0.id ELSE split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p1 | m0.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p1 | n.became[i]][-1], ' ')[-1] END)
    MATCH (m0)-[r0:PARTICIPATES_IN]->(m1)
    RETURN m1, r0, (m0 <> n) AS via
    ORDER BY m1.nameKey, r0.id LIMIT $limit0
  }
  RETURN collect([n.id, m1.id, r0.record, via]) AS e0, collect(DISTINCT m1) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p3
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2)
    WITH DISTINCT m2 WHERE (m2 = n OR CASE WHEN m2.became IS NULL THEN m2.id ELSE split([i IN range(0, size(m2.became) - 1) WHERE m2.becameFrom[i] <= $p4 | m2.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p4 | n.became[i]][-1], ' ')[-1] END)
    RETURN sum(COUNT { (m2)-[:PARTICIPATES_IN]->() }) AS count
  }
  RETURN collect([n.id, count]) AS t0
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p8
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m3)
    WITH DISTINCT m3 WHERE (m3 = n OR CASE WHEN m3.became IS NULL THEN m3.id ELSE split([i IN range(0, size(m3.became) - 1) WHERE m3.becameFrom[i] <= $p5 | m3.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p5 | n.became[i]][-1], ' ')[-1] END)
    MATCH (m3)-[r1:PARTICIPATES_IN]->(m4) WHERE (any(source IN m4.sources WHERE source IN $p6) AND any(source IN r1.sources WHERE source IN $p7))
    RETURN m4, r1, (m3 <> n) AS via
    ORDER BY m4.nameKey, r1.id LIMIT $limit1
  }
  RETURN collect([n.id, m4.id, r1.record, via]) AS e1, collect(DISTINCT m4) AS s2, collect(r1.sources) AS x0
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p9
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m5)
    WITH DISTINCT m5 WHERE (m5 = n OR CASE WHEN m5.became IS NULL THEN m5.id ELSE split([i IN range(0, size(m5.became) - 1) WHERE m5.becameFrom[i] <= $p10 | m5.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p10 | n.became[i]][-1], ' ')[-1] END)
    MATCH (m5)-[r2:PARTICIPATES_IN]->(m6) WHERE (any(source IN m6.sources WHERE source IN $p11) AND any(source IN r2.sources WHERE source IN $p12))
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t1
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s3
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p18
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(self0)
    WITH DISTINCT self0 WHERE (self0 = n OR CASE WHEN self0.became IS NULL THEN self0.id ELSE split([i IN range(0, size(self0.became) - 1) WHERE self0.becameFrom[i] <= $p14 | self0.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p14 | n.became[i]][-1], ' ')[-1] END)
    WITH collect(self0) AS own0
    UNWIND own0 AS self0
    MATCH (self0)-[r3:PARTICIPATES_IN]->(e3) WHERE r3.qualifier IN $p13 AND any(source IN r3.sources WHERE source IN $p15) AND NOT coalesce(e3.umbrella, false) AND (e3.lowerKey IS NULL OR e3.lowerKey <= $p14) AND any(source IN e3.sources WHERE source IN $p16)
    MATCH (e3)<-[r4:PARTICIPATES_IN]-(x1) WHERE r4.qualifier IN $p13 AND NOT x1 IN own0 AND any(source IN r4.sources WHERE source IN $p17)
    OPTIONAL MATCH (heir0:Node {id: CASE WHEN x1.became IS NOT NULL THEN split([i IN range(0, size(x1.became) - 1) WHERE x1.becameFrom[i] <= $p14 | x1.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir0, x1) AS m7 WHERE NOT m7 IN own0 AND (n.became IS NULL OR m7.id <> CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p14 | n.became[i]][-1], ' ')[-1] END)
    WITH m7, collect(DISTINCT e3) AS through0, max(m7 = x1 AND self0 = n) AS direct0
    RETURN m7, through0, NOT direct0 AS via
    ORDER BY m7.nameKey, m7.id LIMIT $limit2
  }
  RETURN collect([n.id, m7.id, via, [e IN through0 | e.id]]) AS e2, collect(DISTINCT m7) AS s4, collect(through0) AS x2
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p19
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(self1)
    WITH DISTINCT self1 WHERE (self1 = n OR CASE WHEN self1.became IS NULL THEN self1.id ELSE split([i IN range(0, size(self1.became) - 1) WHERE self1.becameFrom[i] <= $p21 | self1.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p21 | n.became[i]][-1], ' ')[-1] END)
    WITH collect(self1) AS own1
    UNWIND own1 AS self1
    MATCH (self1)-[r5:PARTICIPATES_IN]->(e4) WHERE r5.qualifier IN $p20 AND any(source IN r5.sources WHERE source IN $p22) AND NOT coalesce(e4.umbrella, false) AND (e4.lowerKey IS NULL OR e4.lowerKey <= $p21) AND any(source IN e4.sources WHERE source IN $p23)
    MATCH (e4)<-[r6:PARTICIPATES_IN]-(x3) WHERE r6.qualifier IN $p20 AND NOT x3 IN own1 AND any(source IN r6.sources WHERE source IN $p24)
    OPTIONAL MATCH (heir1:Node {id: CASE WHEN x3.became IS NOT NULL THEN split([i IN range(0, size(x3.became) - 1) WHERE x3.becameFrom[i] <= $p21 | x3.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir1, x3) AS m8 WHERE NOT m8 IN own1 AND (n.became IS NULL OR m8.id <> CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p21 | n.became[i]][-1], ' ')[-1] END)
    WITH m8, collect(DISTINCT e4) AS through1, max(m8 = x3 AND self1 = n) AS direct1
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t2
}
CALL (x2) {
  UNWIND x2 AS list
  UNWIND list AS e
  RETURN collect(DISTINCT e) AS s5
}
CALL (version) {
  UNWIND $p25 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s6
}
CALL (s6) {
  UNWIND s6 AS n
  WITH n WHERE n.kind IN $p27
  CALL (n) {
    MATCH (n)<-[r7:MEMBER_OF]-(m9)
    OPTIONAL MATCH (heir2:Node {id: CASE WHEN m9.became IS NOT NULL THEN split([i IN range(0, size(m9.became) - 1) WHERE m9.becameFrom[i] <= $p26 | m9.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir2, m9) AS m10
    RETURN m10, r7, (m10 <> m9) AS via
    ORDER BY m10.nameKey, r7.id + '|' + m10.id LIMIT $limit3
  }
  RETURN collect([n.id, m10.id, r7.record, via]) AS e5, collect(DISTINCT m10) AS s7
}
CALL (s6) {
  UNWIND s6 AS n
  WITH n WHERE n.kind IN $p28
  CALL (n) {
    RETURN sum(COUNT { (n)<-[:MEMBER_OF]-() }) AS count
  }
  RETURN collect([n.id, count]) AS t3
}
CALL (s6) {
  UNWIND s6 AS n
  WITH n WHERE n.kind IN $p31
  CALL (n) {
    MATCH (n)<-[r8:MEMBER_OF]-(m11)
    OPTIONAL MATCH (heir3:Node {id: CASE WHEN m11.became IS NOT NULL THEN split([i IN range(0, size(m11.became) - 1) WHERE m11.becameFrom[i] <= $p29 | m11.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir3, m11) AS m12 WHERE any(source IN r8.sources WHERE source IN $p30)
    RETURN m12, r8, (m12 <> m11) AS via
    ORDER BY m12.nameKey, r8.id + '|' + m12.id LIMIT $limit4
  }
  RETURN collect([n.id, m12.id, r8.record, via]) AS e6, collect(DISTINCT m12) AS s8, collect(r8.sources) AS x4
}
CALL (s6) {
  UNWIND s6 AS n
  WITH n WHERE n.kind IN $p32
  CALL (n) {
    MATCH (n)<-[r9:MEMBER_OF]-(m13)
    OPTIONAL MATCH (heir4:Node {id: CASE WHEN m13.became IS NOT NULL THEN split([i IN range(0, size(m13.became) - 1) WHERE m13.becameFrom[i] <= $p33 | m13.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir4, m13) AS m14 WHERE any(source IN r9.sources WHERE source IN $p34)
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t4
}
CALL (x4) {
  UNWIND x4 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s9
}
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND any(source IN n.sources WHERE source IN $p35)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit5
  RETURN collect(n) AS s10
}
CALL (s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10) {
  UNWIND s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN s0 | n.id] AS ids0, e0, t0, e1, t1, e2, t2, [n IN s6 | n.id] AS ids1, e5, t3, e6, t4, [n IN s10 | n.id] AS ids2, COUNT { MATCH (n:Actor) WHERE any(source IN n.sources WHERE source IN $p35) RETURN n } AS total0, records;
