create table workspaces (
    id uuid primary key,
    name text not null,
    country text not null,
    region text,
    time_zone text not null,
    language text not null,
    currency text not null,
    sample boolean not null default false,
    created_at timestamptz not null
);
call protect_by_workspace('workspaces', 'id');

create table members (
    workspace_id uuid not null references workspaces,
    id uuid not null,
    name text not null,
    email text not null,
    password_hash text,
    role text not null check (role in ('owner', 'leader', 'member', 'reader')),
    language text not null,
    time_zone text not null,
    country text not null,
    region text,
    -- ISO days of the week, 1 is Monday
    working_week smallint[] not null default '{1,2,3,4,5}',
    scheme text not null default 'system' check (scheme in ('system', 'light', 'dark')),
    keyboard_shortcuts boolean not null default true,
    active boolean not null default true,
    created_at timestamptz not null,
    primary key (workspace_id, id)
);
create unique index members_by_email on members (workspace_id, email);
create index members_by_email_anywhere on members (email);
call protect_by_workspace('members');

create table invitations (
    workspace_id uuid not null,
    id uuid not null,
    email text not null,
    name text not null,
    role text not null check (role in ('owner', 'leader', 'member', 'reader')),
    token_hash text not null unique,
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, invited_by) references members
);
call protect_by_workspace('invitations');

create table password_links (
    workspace_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    token_hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references members
);
call protect_by_workspace('password_links');

create table api_keys (
    workspace_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    -- the first characters, so that a person can tell two keys apart
    beginning text not null,
    key_hash text not null unique,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references members
);
call protect_by_workspace('api_keys');

create table audit_entries (
    workspace_id uuid not null references workspaces,
    id uuid not null,
    at timestamptz not null,
    member_id uuid,
    action text not null,
    subject_type text not null,
    subject_id uuid,
    detail jsonb not null default '{}',
    primary key (workspace_id, id)
);
create index audit_entries_by_time on audit_entries (workspace_id, at desc, id desc);
call protect_by_workspace('audit_entries');
-- What happened stays written; only erasing a whole sample workspace takes it along, through a function.
revoke update, delete on audit_entries from earful_app;

-- Failed sign-ins, to slow down guessing. Names no workspace: it is asked before we know one.
create table sign_in_failures (
    id uuid primary key,
    email text not null,
    address text not null,
    device text,
    at timestamptz not null
);
create index sign_in_failures_by_email on sign_in_failures (email, at);
create index sign_in_failures_by_address on sign_in_failures (address, at);
grant select, insert, delete on sign_in_failures to earful_app;

-- The few questions that must be asked before a workspace is known. Each answers one narrow thing.
create function find_members_to_sign_in(wanted_email text)
    returns table (workspace_id uuid, workspace_name text, member_id uuid, password_hash text)
    language sql stable security definer set search_path = public as $$
    select m.workspace_id, w.name, m.id, m.password_hash
    from members m join workspaces w on w.id = m.workspace_id
    where m.email = wanted_email and m.active
    order by w.created_at
$$;

create function find_api_key(wanted_hash text)
    returns table (workspace_id uuid, key_id uuid, member_id uuid, last_used_at timestamptz)
    language sql stable security definer set search_path = public as $$
    select k.workspace_id, k.id, k.member_id, k.last_used_at
    from api_keys k join members m on m.workspace_id = k.workspace_id and m.id = k.member_id
    where k.key_hash = wanted_hash and k.revoked_at is null and m.active
$$;

create function find_invitation_workspace(wanted_hash text) returns uuid
    language sql stable security definer set search_path = public as $$
    select workspace_id from invitations where token_hash = wanted_hash
$$;

create function find_password_link_workspace(wanted_hash text) returns uuid
    language sql stable security definer set search_path = public as $$
    select workspace_id from password_links where token_hash = wanted_hash
$$;

create function list_workspaces() returns table (id uuid, name text, sample boolean)
    language sql stable security definer set search_path = public as $$
    select id, name, sample from workspaces order by created_at, id
$$;
