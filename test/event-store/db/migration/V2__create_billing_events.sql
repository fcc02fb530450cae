CREATE TABLE billing_events (
  event_id text PRIMARY KEY REFERENCES audit_events (event_id),
  provider text NOT NULL,
  amount_pence integer NOT NULL
);

CREATE INDEX billing_events_provider ON billing_events (provider);
