// Whether the database is empty, CoopGraph's, or somebody else's. Our own marks alone, from a first write that never came, are nobody's.
OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
RETURN g.format AS format, COUNT { MATCH (n) RETURN n } - COUNT { MATCH (n:CoopGraph) RETURN n } AS nodes;
