// The one node that says which version the graph has, and that it is CoopGraph's.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (g:CoopGraph) REQUIRE g.id IS UNIQUE;
