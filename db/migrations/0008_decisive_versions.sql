-- Every change so far was one that a decision may rest on.
UPDATE shipments SET decisive_version = version WHERE decisive_version <> version;
