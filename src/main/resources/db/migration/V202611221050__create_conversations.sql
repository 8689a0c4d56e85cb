create table conversations (
    workspace_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    channel text not null check (channel in ('call', 'meeting', 'coffee', 'email', 'survey', 'event', 'walk_in', 'message')),
    outcome text not null check (outcome in ('talked', 'no_answer', 'voicemail', 'wrong_number', 'later', 'internal_note')),
    started_by text not null default 'we' check (started_by in ('we', 'they')),
    score smallint check (score between 0 and 10),
    note text not null default '',
    next_on date,
    happened_at timestamptz not null,
    -- the day it was for the member who logged it
    happened_on date not null,
    logged_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    version int not null default 0,
    -- made by the form or the device before it is sent: the second one to arrive is the same conversation
    client_key uuid not null,
    -- digests of what arrived under that key, so that a late repeat of an older text does not undo a correction
    arrivals text[] not null default '{}',
    primary key (workspace_id, id),
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, logged_by) references members
);
create unique index conversations_by_client_key on conversations (workspace_id, client_key);
create index conversations_by_customer on conversations (workspace_id, customer_id, happened_at desc, id desc);
create index conversations_by_time on conversations (workspace_id, happened_at desc, id desc) where deleted_at is null;
create index conversations_by_channel on conversations (workspace_id, channel, happened_at desc, id desc) where deleted_at is null;
create index conversations_by_outcome on conversations (workspace_id, outcome, happened_at desc, id desc) where deleted_at is null;
create index conversations_by_note on conversations using gin (workspace_id, fold(note) gin_trgm_ops) where deleted_at is null and note <> '';
call protect_by_workspace('conversations');

-- Ours. connected repeats outcome = 'talked' and not deleted, so that a year is read from one index; happened_at is
-- repeated so that one member's log is read in order from another.
create table conversation_members (
    workspace_id uuid not null,
    conversation_id uuid not null,
    member_id uuid not null,
    happened_at timestamptz not null,
    -- the day it was for this member
    happened_on date not null,
    connected boolean not null,
    primary key (workspace_id, conversation_id, member_id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, member_id) references members
);
create index conversation_members_by_day on conversation_members (workspace_id, member_id, happened_on, connected);
create index conversation_members_by_time on conversation_members (workspace_id, member_id, happened_at desc, conversation_id desc);
call protect_by_workspace('conversation_members');

-- Theirs.
create table conversation_contacts (
    workspace_id uuid not null,
    conversation_id uuid not null,
    contact_id uuid not null,
    primary key (workspace_id, conversation_id, contact_id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, contact_id) references contacts on delete cascade
);
create index conversation_contacts_by_contact on conversation_contacts (workspace_id, contact_id);
call protect_by_workspace('conversation_contacts');

create table conversation_revisions (
    workspace_id uuid not null,
    conversation_id uuid not null,
    version int not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    action text not null check (action in ('corrected', 'deleted', 'restored')),
    before jsonb not null,
    primary key (workspace_id, conversation_id, version),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade
);
call protect_by_workspace('conversation_revisions');

create table dots (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    customer_id uuid not null,
    kind text not null check (kind in ('complaint', 'pain', 'wish', 'praise', 'question', 'competitor', 'opportunity', 'other')),
    words text not null check (words <> ''),
    heard_at timestamptz not null,
    position smallint not null,
    created_by uuid not null,
    created_at timestamptz not null,
    -- by itself, or at the same instant as its conversation and then brought back with it
    deleted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index dots_by_conversation on dots (workspace_id, conversation_id, position);
create index dots_by_customer on dots (workspace_id, customer_id, heard_at desc, id desc);
create index dots_by_time on dots (workspace_id, heard_at desc, id desc) where deleted_at is null;
create index dots_by_kind on dots (workspace_id, kind, heard_at desc, id desc) where deleted_at is null;
create index dots_by_member on dots (workspace_id, created_by, heard_at desc, id desc) where deleted_at is null;
call protect_by_workspace('dots');

create table promises (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid,
    customer_id uuid not null,
    what text not null check (what <> ''),
    owner_id uuid not null,
    due_on date,
    kept_at timestamptz,
    kept_by uuid,
    dropped_at timestamptz,
    dropped_by uuid,
    dropped_reason text,
    created_at timestamptz not null,
    -- by itself, or at the same instant as its conversation and then brought back with it
    deleted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, owner_id) references members
);
create index promises_by_customer on promises (workspace_id, customer_id);
create index promises_by_conversation on promises (workspace_id, conversation_id);
create index promises_open_by_owner on promises (workspace_id, owner_id, coalesce(due_on, 'infinity'), id)
    where kept_at is null and dropped_at is null and deleted_at is null;
create index promises_open_by_day on promises (workspace_id, coalesce(due_on, 'infinity'), id)
    where kept_at is null and dropped_at is null and deleted_at is null;
create index promises_kept_by_owner on promises (workspace_id, owner_id, kept_at desc, id desc)
    where kept_at is not null and deleted_at is null;
create index promises_kept_by_day on promises (workspace_id, kept_at desc, id desc)
    where kept_at is not null and deleted_at is null;
create index promises_dropped_by_day on promises (workspace_id, dropped_at desc, id desc)
    where dropped_at is not null and deleted_at is null;
call protect_by_workspace('promises');

-- Private to the member: how unpleasant it was expected to be, and how it was. 0 not at all, 4 very.
create table feelings (
    workspace_id uuid not null,
    member_id uuid not null,
    customer_id uuid not null,
    felt_on date not null,
    expected smallint check (expected between 0 and 4),
    actual smallint check (actual between 0 and 4),
    conversation_id uuid,
    primary key (workspace_id, member_id, customer_id, felt_on),
    foreign key (workspace_id, member_id) references members,
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, conversation_id) references conversations on delete set null (conversation_id)
);
call protect_by_workspace('feelings');
