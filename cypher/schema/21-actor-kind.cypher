// A page of actors by kind starts with a seek: the key, then the id that makes the order total.
CREATE INDEX actor_kind IF NOT EXISTS FOR (n:Actor) ON (n.kindKey, n.id);
