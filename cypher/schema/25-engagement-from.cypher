// A page of engagements by from starts with a seek: the key, then the id that makes the order total.
CREATE INDEX engagement_from IF NOT EXISTS FOR (n:Engagement) ON (n.fromKey, n.id);
