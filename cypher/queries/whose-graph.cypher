// Whether the database is empty, CoopGraph's, or somebody else's.
OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
RETURN g.format AS format, COUNT { MATCH (n) RETURN n } AS nodes;
