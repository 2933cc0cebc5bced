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
  ORDER BY distance, n.id LIMIT $p3
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
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN s0 | n.id] AS ids0, records;

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
    RETURN m1, r0, m0, (m0 <> n) AS via
    ORDER BY m1.nameKey, r0.id LIMIT $p3
  }
  RETURN collect([n.id, m1.id, r0.record, m0.id, via]) AS e0, collect(DISTINCT m1) AS s1, collect(DISTINCT m0) AS s2
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p4
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2)
    WITH DISTINCT m2 WHERE (m2 = n OR CASE WHEN m2.became IS NULL THEN m2.id ELSE split([i IN range(0, size(m2.became) - 1) WHERE m2.becameFrom[i] <= $p5 | m2.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p5 | n.became[i]][-1], ' ')[-1] END)
    MATCH (m2)-[r1:PARTICIPATES_IN]->(m3)
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t0
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p9
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m4)
    WITH DISTINCT m4 WHERE (m4 = n OR CASE WHEN m4.became IS NULL THEN m4.id ELSE split([i IN range(0, size(m4.became) - 1) WHERE m4.becameFrom[i] <= $p6 | m4.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p6 | n.became[i]][-1], ' ')[-1] END)
    MATCH (m4)-[r2:PARTICIPATES_IN]->(m5) WHERE (any(source IN m5.sources WHERE source IN $p7) AND any(source IN r2.sources WHERE source IN $p8))
    RETURN m5, r2, m4, (m4 <> n) AS via
    ORDER BY m5.nameKey, r2.id LIMIT $p10
  }
  RETURN collect([n.id, m5.id, r2.record, m4.id, via]) AS e1, collect(DISTINCT m5) AS s3, collect(DISTINCT m4) AS s4, collect(r2.sources) AS x0
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p11
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m6)
    WITH DISTINCT m6 WHERE (m6 = n OR CASE WHEN m6.became IS NULL THEN m6.id ELSE split([i IN range(0, size(m6.became) - 1) WHERE m6.becameFrom[i] <= $p12 | m6.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p12 | n.became[i]][-1], ' ')[-1] END)
    MATCH (m6)-[r3:PARTICIPATES_IN]->(m7) WHERE (any(source IN m7.sources WHERE source IN $p13) AND any(source IN r3.sources WHERE source IN $p14))
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t1
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s5
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p20
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(self0)
    WITH DISTINCT self0 WHERE (self0 = n OR CASE WHEN self0.became IS NULL THEN self0.id ELSE split([i IN range(0, size(self0.became) - 1) WHERE self0.becameFrom[i] <= $p16 | self0.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p16 | n.became[i]][-1], ' ')[-1] END)
    WITH collect(self0) AS own0
    UNWIND own0 AS self0
    MATCH (self0)-[r4:PARTICIPATES_IN]->(e3) WHERE r4.qualifier IN $p15 AND any(source IN r4.sources WHERE source IN $p17) AND NOT coalesce(e3.umbrella, false) AND (e3.lowerKey IS NULL OR e3.lowerKey <= $p16) AND any(source IN e3.sources WHERE source IN $p18)
    MATCH (e3)<-[r5:PARTICIPATES_IN]-(x1) WHERE r5.qualifier IN $p15 AND NOT x1 IN own0 AND any(source IN r5.sources WHERE source IN $p19)
    MATCH (m8:Node {id: CASE WHEN x1.became IS NULL THEN x1.id ELSE split([i IN range(0, size(x1.became) - 1) WHERE x1.becameFrom[i] <= $p16 | x1.became[i]][-1], ' ')[-1] END}) WHERE NOT m8 IN own0 AND m8.id <> CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p16 | n.became[i]][-1], ' ')[-1] END
    WITH m8, collect(DISTINCT e3) AS through0, max(m8 = x1 AND self0 = n) AS direct0, coalesce(min(e3.firstEvidenceKey), '') AS first0, max(e3.lastEvidenceKey) AS last0
    RETURN m8, through0, NOT direct0 AS via
    ORDER BY m8.nameKey, m8.id LIMIT $p21
  }
  RETURN collect([n.id, m8.id, via, [e IN through0 | e.id]]) AS e2, collect(DISTINCT m8) AS s6, collect(through0) AS x2
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p22
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(self1)
    WITH DISTINCT self1 WHERE (self1 = n OR CASE WHEN self1.became IS NULL THEN self1.id ELSE split([i IN range(0, size(self1.became) - 1) WHERE self1.becameFrom[i] <= $p24 | self1.became[i]][-1], ' ')[-1] END = CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p24 | n.became[i]][-1], ' ')[-1] END)
    WITH collect(self1) AS own1
    UNWIND own1 AS self1
    MATCH (self1)-[r6:PARTICIPATES_IN]->(e4) WHERE r6.qualifier IN $p23 AND any(source IN r6.sources WHERE source IN $p25) AND NOT coalesce(e4.umbrella, false) AND (e4.lowerKey IS NULL OR e4.lowerKey <= $p24) AND any(source IN e4.sources WHERE source IN $p26)
    MATCH (e4)<-[r7:PARTICIPATES_IN]-(x3) WHERE r7.qualifier IN $p23 AND NOT x3 IN own1 AND any(source IN r7.sources WHERE source IN $p27)
    MATCH (m9:Node {id: CASE WHEN x3.became IS NULL THEN x3.id ELSE split([i IN range(0, size(x3.became) - 1) WHERE x3.becameFrom[i] <= $p24 | x3.became[i]][-1], ' ')[-1] END}) WHERE NOT m9 IN own1 AND m9.id <> CASE WHEN n.became IS NULL THEN n.id ELSE split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p24 | n.became[i]][-1], ' ')[-1] END
    WITH m9, collect(DISTINCT e4) AS through1, max(m9 = x3 AND self1 = n) AS direct1, coalesce(min(e4.firstEvidenceKey), '') AS first1, max(e4.lastEvidenceKey) AS last1
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t2
}
CALL (x2) {
  UNWIND x2 AS list
  UNWIND list AS e
  RETURN collect(DISTINCT e) AS s7
}
CALL (version) {
  UNWIND $p28 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s8
}
CALL (s8) {
  UNWIND s8 AS n
  WITH n WHERE n.kind IN $p30
  CALL (n) {
    MATCH (n)<-[r8:MEMBER_OF]-(m10)
    MATCH (m11:Node {id: CASE WHEN m10.became IS NULL THEN m10.id ELSE split([i IN range(0, size(m10.became) - 1) WHERE m10.becameFrom[i] <= $p29 | m10.became[i]][-1], ' ')[-1] END})
    RETURN m11, r8, m10, (m11 <> m10) AS via
    ORDER BY m11.nameKey, r8.id + '|' + m11.id LIMIT $p31
  }
  RETURN collect([n.id, m11.id, r8.record, m10.id, via]) AS e5, collect(DISTINCT m11) AS s9, collect(DISTINCT m10) AS s10
}
CALL (s8) {
  UNWIND s8 AS n
  WITH n WHERE n.kind IN $p32
  CALL (n) {
    MATCH (n)<-[r9:MEMBER_OF]-(m12)
    MATCH (m13:Node {id: CASE WHEN m12.became IS NULL THEN m12.id ELSE split([i IN range(0, size(m12.became) - 1) WHERE m12.becameFrom[i] <= $p33 | m12.became[i]][-1], ' ')[-1] END})
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t3
}
CALL (s8) {
  UNWIND s8 AS n
  WITH n WHERE n.kind IN $p36
  CALL (n) {
    MATCH (n)<-[r10:MEMBER_OF]-(m14)
    MATCH (m15:Node {id: CASE WHEN m14.became IS NULL THEN m14.id ELSE split([i IN range(0, size(m14.became) - 1) WHERE m14.becameFrom[i] <= $p34 | m14.became[i]][-1], ' ')[-1] END}) WHERE any(source IN r10.sources WHERE source IN $p35)
    RETURN m15, r10, m14, (m15 <> m14) AS via
    ORDER BY m15.nameKey, r10.id + '|' + m15.id LIMIT $p37
  }
  RETURN collect([n.id, m15.id, r10.record, m14.id, via]) AS e6, collect(DISTINCT m15) AS s11, collect(DISTINCT m14) AS s12, collect(r10.sources) AS x4
}
CALL (s8) {
  UNWIND s8 AS n
  WITH n WHERE n.kind IN $p38
  CALL (n) {
    MATCH (n)<-[r11:MEMBER_OF]-(m16)
    MATCH (m17:Node {id: CASE WHEN m16.became IS NULL THEN m16.id ELSE split([i IN range(0, size(m16.became) - 1) WHERE m16.becameFrom[i] <= $p39 | m16.became[i]][-1], ' ')[-1] END}) WHERE any(source IN r11.sources WHERE source IN $p40)
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t4
}
CALL (x4) {
  UNWIND x4 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s13
}
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND any(source IN n.sources WHERE source IN $p41)
  WITH n ORDER BY n.nameKey, n.id LIMIT $p42
  RETURN collect(n) AS s14
}
CALL (s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14) {
  UNWIND s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11 + s12 + s13 + s14 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN s0 | n.id] AS ids0, e0, t0, e1, t1, e2, t2, [n IN s8 | n.id] AS ids1, e5, t3, e6, t4, [n IN s14 | n.id] AS ids2, COUNT { MATCH (n:Actor) WHERE any(source IN n.sources WHERE source IN $p41) RETURN n } AS total0, records;
