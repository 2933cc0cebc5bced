// What tells of these engagements whether they go on: their records, those of their parts, and the dates of the documents that they cite.
UNWIND $ids AS id
MATCH (n:Node {id: id})
RETURN n.id AS id, n.record AS record,
       COLLECT { MATCH (n)<-[:PART_OF]-(part:Engagement) RETURN part.record } AS parts,
       COLLECT {
         UNWIND n.sources + coalesce(n.claimSources, []) AS source
         WITH DISTINCT source
         MATCH (s:Node {id: source}) WHERE s.date IS NOT NULL
         RETURN [s.id, s.date]
       } AS dates;
