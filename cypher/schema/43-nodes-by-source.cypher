// What a source establishes: nodes.
CREATE FULLTEXT INDEX nodes_by_source IF NOT EXISTS FOR (n:Node) ON EACH [n.sources]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
