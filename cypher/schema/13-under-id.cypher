// A relationship's identity is its type, ends and qualifier.
CREATE CONSTRAINT under_id IF NOT EXISTS FOR ()-[r:UNDER]-() REQUIRE r.id IS UNIQUE;
