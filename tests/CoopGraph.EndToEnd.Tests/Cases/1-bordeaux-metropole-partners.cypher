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
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(self0)
    WITH DISTINCT self0 WHERE (self0 = n OR split([i IN range(0, size(self0.became) - 1) WHERE self0.becameFrom[i] <= $p2 | self0.became[i]][-1], ' ')[-1] = CASE WHEN n:Former THEN split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p2 | n.became[i]][-1], ' ')[-1] ELSE n.id END)
    WITH collect(self0) AS own0
    UNWIND own0 AS self0
    MATCH (self0)-[r0:PARTICIPATES_IN]->(e2) WHERE r0.qualifier IN $p1 AND NOT coalesce(e2.umbrella, false) AND (e2.lowerKey IS NULL OR e2.lowerKey <= $p2)
    MATCH (e2)<-[r1:PARTICIPATES_IN]-(x0) WHERE r1.qualifier IN $p1 AND NOT x0 IN own0
    WITH *, CASE WHEN x0:Former THEN coalesce(head(COLLECT { MATCH (heir0:Node {id: split([i IN range(0, size(x0.became) - 1) WHERE x0.becameFrom[i] <= $p2 | x0.became[i]][-1], ' ')[-1]}) RETURN heir0 }), x0) ELSE x0 END AS m0 WHERE NOT m0 IN own0 AND (NOT n:Former OR m0.id <> split([i IN range(0, size(n.became) - 1) WHERE n.becameFrom[i] <= $p2 | n.became[i]][-1], ' ')[-1])
    WITH m0, collect(DISTINCT e2) AS through0, max(m0 = x0 AND self0 = n) AS direct0
    WITH m0, through0, NOT direct0 AS via ORDER BY right('00000000' + toString(size(through0)), 9) DESC, m0.nameKey, m0.id
    WITH collect([m0, through0, via]) AS found
    UNWIND found[..$p3] AS row
    RETURN row[0] AS m0, row[1] AS through0, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m0.id, m0.name], via, [e IN through0 | e.id], count]) AS e1, collect(DISTINCT m0) AS s1, collect(through0) AS x1
}
CALL (s1) {
  UNWIND s1 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (m1:Node {id: n.country})
    RETURN m1 ORDER BY m1.id LIMIT $limit0
  }
  RETURN collect([n.id, [m1.id, m1.name]]) AS e3
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
  RETURN collect([m.id, m.name]) AS e4
}
WITH *, [n IN s2 | n.record] AS records
CALL (e0, e1, e3, e4, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e3, e4, records;
