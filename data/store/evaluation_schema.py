"""The statements of the fifth migration, as it was released; evaluation_tables.py holds what they made."""

FIFTH = (
    "CREATE TABLE people (id INTEGER NOT NULL PRIMARY KEY, email {text} NOT NULL, name {text} NOT NULL, role "
    "{text} NOT NULL, regions {text} NOT NULL, active BOOLEAN NOT NULL, author {text} NOT NULL, at {text} NOT "
    "NULL)",
    "CREATE INDEX people_by_email ON people (email, id)",
    "CREATE TABLE settings (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "stage {text} NOT NULL, submit_by DATE, object_by DATE, cohort {text} NOT NULL, regions {text} NOT NULL, "
    "reason {text} NOT NULL, author {text} NOT NULL, at {text} NOT NULL)",
    "CREATE INDEX settings_by_round ON settings (round, id)",
    "CREATE TABLE assignments (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "region {text} NOT NULL REFERENCES regions (code), assessor {text} NOT NULL, active BOOLEAN NOT NULL, author "
    "{text} NOT NULL, at {text} NOT NULL)",
    "CREATE INDEX assignments_by_round ON assignments (round, region, assessor, id)",
    "CREATE TABLE assessments (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "region {text} NOT NULL REFERENCES regions (code), code {text} NOT NULL, assessor {text} NOT NULL, number "
    "{double}, status {text} NOT NULL, evidence {text} NOT NULL, reason {text} NOT NULL, origin {text} NOT NULL, "
    "author {text} NOT NULL, at {text} NOT NULL)",
    "CREATE INDEX assessments_by_round ON assessments (round, region, code, assessor, id)",
    "CREATE TABLE objections (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "region {text} NOT NULL REFERENCES regions (code), code {text} NOT NULL, reason {text} NOT NULL, evidence "
    "{text} NOT NULL, author {text} NOT NULL, at {text} NOT NULL)",
    "CREATE INDEX objections_by_round ON objections (round, id)",
    "CREATE TABLE decisions (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "region {text} NOT NULL REFERENCES regions (code), code {text} NOT NULL, before {double}, number {double}, "
    "objection INTEGER REFERENCES objections (id), awaits BOOLEAN NOT NULL, reason {text} NOT NULL, author {text} "
    "NOT NULL, at {text} NOT NULL)",
    "CREATE INDEX decisions_by_round ON decisions (round, region, code, id)",
    "CREATE TABLE confirmations (decision INTEGER NOT NULL PRIMARY KEY REFERENCES decisions (id), agreed BOOLEAN "
    "NOT NULL, reason {text} NOT NULL, author {text} NOT NULL, at {text} NOT NULL)",
    "CREATE TABLE evidence (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "region {text} NOT NULL REFERENCES regions (code), code {text} NOT NULL, replaces INTEGER REFERENCES evidence "
    "(id), number {text} NOT NULL, dated DATE, kind {text} NOT NULL, place {text} NOT NULL, status {text} NOT "
    "NULL, valid_until DATE, note {text} NOT NULL, author {text} NOT NULL, at {text} NOT NULL)",
    "CREATE INDEX evidence_by_round ON evidence (round, region, code, id)",
    "CREATE TABLE presentations (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "region {text} NOT NULL REFERENCES regions (code), held DATE, author {text} NOT NULL, at {text} NOT NULL)",
    "CREATE INDEX presentations_by_round ON presentations (round, region, id)",
    "CREATE TABLE editions (round {text} NOT NULL REFERENCES rounds (code), number INTEGER NOT NULL, code {text} "
    "NOT NULL UNIQUE, reason {text} NOT NULL, program {text} NOT NULL, state {text} NOT NULL, sha256 {text} NOT "
    "NULL, author {text} NOT NULL, at {text} NOT NULL, content {bytes} NOT NULL, PRIMARY KEY (round, number))",
)
