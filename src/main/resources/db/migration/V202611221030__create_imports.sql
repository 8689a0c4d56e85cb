create table imports (
    workspace_id uuid not null references workspaces,
    id uuid not null,
    -- a number people can type: ./earful import --undo 12
    number int not null,
    member_id uuid not null,
    file_name text not null,
    source text not null check (source in ('google', 'outlook', 'hubspot', 'salesforce', 'pipedrive', 'linkedin', 'vcard', 'csv')),
    state text not null check (state in ('checking', 'ready', 'running', 'done', 'failed', 'undoing', 'undone')),
    size_bytes bigint not null,
    -- detected encoding, separator, header and the column mapping in force; null until the file has been looked at
    reading jsonb,
    rows_total int,
    rows_read int not null default 0,
    created_count int not null default 0,
    updated_count int not null default 0,
    unchanged_count int not null default 0,
    skipped_count int not null default 0,
    failed_count int not null default 0,
    new_customers int not null default 0,
    new_contacts int not null default 0,
    -- why the file as a whole cannot be read: a code and its arguments, put into words when shown
    error text,
    error_arguments text[] not null default '{}',
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    undone_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references members
);
create unique index imports_by_number on imports (workspace_id, number);
call protect_by_workspace('imports');

-- The file itself in parts, so that any node can run the job; dropped some days after the import is done.
create table import_parts (
    workspace_id uuid not null,
    import_id uuid not null,
    part int not null,
    content bytea not null,
    primary key (workspace_id, import_id, part),
    foreign key (workspace_id, import_id) references imports on delete cascade
);
call protect_by_workspace('import_parts');

create table import_problems (
    workspace_id uuid not null,
    import_id uuid not null,
    position int not null,
    line int not null,
    column_name text,
    value text,
    -- a code and its arguments: what is wrong and what would be right is put into words when shown
    problem text not null,
    arguments text[] not null,
    skips_row boolean not null,
    primary key (workspace_id, import_id, position),
    foreign key (workspace_id, import_id) references imports on delete cascade
);
call protect_by_workspace('import_problems');

-- What an import did to what was there already, with the values before and after, so that it can be taken back. What it
-- created needs no note: its ids begin like the import's own.
create table import_changes (
    workspace_id uuid not null,
    import_id uuid not null,
    subject_type text not null check (subject_type in ('customer', 'contact', 'contact_point', 'tag')),
    subject_id uuid not null,
    line int not null,
    before jsonb,
    after jsonb,
    version_after int,
    primary key (workspace_id, import_id, subject_type, subject_id),
    foreign key (workspace_id, import_id) references imports on delete cascade
);
call protect_by_workspace('import_changes');

create table import_mappings (
    workspace_id uuid not null references workspaces,
    header_hash text not null,
    mapping jsonb not null,
    updated_at timestamptz not null,
    primary key (workspace_id, header_hash)
);
call protect_by_workspace('import_mappings');
