// Words of names: whole, as a prefix, or within one typo. They are folded before they come here, so each is one token.
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Node) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
