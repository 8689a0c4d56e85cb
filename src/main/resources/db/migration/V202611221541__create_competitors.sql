-- What was spoken, with one blank before, between and after the words: whole words are looked for with their blanks.
create function in_blanks(spoken text) returns text
    language sql immutable parallel safe strict
    return ' ' || btrim(regexp_replace($1, ' +', ' ', 'g')) || ' ';

create table competitors (
    workspace_id uuid not null,
    id uuid not null,
    name text not null check (name <> ''),
    -- people said that it is the same as that one
    merged_into uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id) references workspaces,
    foreign key (workspace_id, merged_into) references competitors,
    foreign key (workspace_id, created_by) references members
);
call protect_by_workspace('competitors');

create table competitor_spellings (
    workspace_id uuid not null,
    competitor_id uuid not null,
    spelling text not null check (spelling <> ''),
    -- in_blanks(spoken(spelling)): how it is looked for, and told from other spellings
    said text not null check (said <> '  '),
    primary key (workspace_id, said),
    foreign key (workspace_id, competitor_id) references competitors
);
create index competitor_spellings_by_competitor on competitor_spellings (workspace_id, competitor_id);
call protect_by_workspace('competitor_spellings');

-- Derived: which dots that stand name which competitor. Found when a conversation is saved and when spellings change.
create table competitor_dots (
    workspace_id uuid not null,
    competitor_id uuid not null,
    dot_id uuid not null,
    customer_id uuid not null,
    heard_at timestamptz not null,
    primary key (workspace_id, competitor_id, dot_id),
    foreign key (workspace_id, competitor_id) references competitors,
    foreign key (workspace_id, dot_id) references dots on delete cascade
);
create index competitor_dots_by_time on competitor_dots (workspace_id, competitor_id, heard_at desc, dot_id desc);
create index competitor_dots_by_dot on competitor_dots (workspace_id, dot_id);
call protect_by_workspace('competitor_dots');
