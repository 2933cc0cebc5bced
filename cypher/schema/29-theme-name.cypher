// A page of themes by name starts with a seek: the key, then the id that makes the order total.
CREATE INDEX theme_name IF NOT EXISTS FOR (n:Theme) ON (n.nameKey, n.id);
