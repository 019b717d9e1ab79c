// Lists of one kind find theirs among the revisions side by side. `Label` stands for the kind.
CREATE INDEX IF NOT EXISTS FOR (n:Label) ON (n.revision)
