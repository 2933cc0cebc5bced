// A relationship's identity is its type, ends and qualifier.
CREATE CONSTRAINT within_id IF NOT EXISTS FOR ()-[r:WITHIN]-() REQUIRE r.id IS UNIQUE;
