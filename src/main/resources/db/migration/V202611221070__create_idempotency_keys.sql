-- The answer to a POST that carried an Idempotency-Key, so that a repeat gets the same answer and does nothing.
create table idempotency_keys (
    workspace_id uuid not null references workspaces,
    member_id uuid not null,
    key text not null,
    request_hash text not null,
    status smallint,
    content_type text,
    location text,
    body bytea,
    created_at timestamptz not null,
    primary key (workspace_id, member_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (workspace_id, created_at);
call protect_by_workspace('idempotency_keys');
