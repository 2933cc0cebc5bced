// Codes with their scheme.
CREATE TEXT INDEX identifier_text IF NOT EXISTS FOR (n:Node) ON (n.identifierText);
