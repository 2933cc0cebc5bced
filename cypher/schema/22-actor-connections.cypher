// A page of actors by connections starts with a seek: the key, then the id that makes the order total.
CREATE INDEX actor_connections IF NOT EXISTS FOR (n:Actor) ON (n.connectionsKey, n.id);
