// A page of actors by name starts with a seek: the key, then the id that makes the order total.
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.nameKey, n.id);
