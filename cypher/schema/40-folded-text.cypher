// Names that contain or start with some letters.
CREATE TEXT INDEX folded_text IF NOT EXISTS FOR (n:Node) ON (n.foldedText);
