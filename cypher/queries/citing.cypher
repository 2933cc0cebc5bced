// All records that cite one of these sources.
MATCH (n:Node)
WHERE any(source IN n.sources WHERE source IN $ids)
RETURN n.record AS record
UNION ALL
MATCH (:Node)-[r]->()
WHERE any(source IN r.sources WHERE source IN $ids)
RETURN r.record AS record;
