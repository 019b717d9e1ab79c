// The history is read by name.
CREATE INDEX publication_name IF NOT EXISTS FOR (p:Publication) ON (p.name)
