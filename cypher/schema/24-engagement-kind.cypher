// A page of engagements by kind starts with a seek: the key, then the id that makes the order total.
CREATE INDEX engagement_kind IF NOT EXISTS FOR (n:Engagement) ON (n.kindKey, n.id);
