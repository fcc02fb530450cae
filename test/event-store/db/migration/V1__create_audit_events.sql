CREATE TABLE audit_events (
  event_id text PRIMARY KEY,
  event_type text NOT NULL,
  session_id text,
  details jsonb NOT NULL DEFAULT '{}',
  recorded_at timestamptz NOT NULL DEFAULT now()
);
