-- What a dot says, as the program reads it. Derived: may be read again at any time.
create table dot_readings (
    workspace_id uuid not null,
    dot_id uuid not null,
    -- two letters, or empty when too little was said to tell
    language text not null,
    kind text not null,
    kind_chance real not null check (kind_chance between 0 and 1),
    -- -1 as bad as can be, 1 as good as can be
    sentiment real not null check (sentiment between -1 and 1),
    sentiment_chance real not null check (sentiment_chance between 0 and 1),
    read_at timestamptz not null,
    primary key (workspace_id, dot_id),
    foreign key (workspace_id, dot_id) references dots on delete cascade
);
call protect_by_workspace('dot_readings');

-- Themes that belong together.
create table theme_groups (
    workspace_id uuid not null,
    id uuid not null,
    name text not null check (name <> ''),
    created_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id) references workspaces
);
call protect_by_workspace('theme_groups');

create table themes (
    workspace_id uuid not null,
    id uuid not null,
    group_id uuid,
    language text not null,
    -- as the program calls it
    found_name text not null check (found_name <> ''),
    -- as people call it
    given_name text check (given_name <> ''),
    -- the most central words
    quote_dot_id uuid,
    pinned_at timestamptz,
    ignored_at timestamptz,
    -- people said that it is the same as that one, in which it lives on
    merged_into uuid,
    -- the last run found it no more
    ended_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id) references workspaces,
    foreign key (workspace_id, group_id) references theme_groups,
    foreign key (workspace_id, merged_into) references themes
);
call protect_by_workspace('themes');

-- Which theme a dot is in. A dot without a row stands alone.
create table theme_dots (
    workspace_id uuid not null,
    dot_id uuid not null,
    theme_id uuid not null,
    -- as in the dot: themes are counted by them
    customer_id uuid not null,
    heard_at timestamptz not null,
    sureness real not null check (sureness between 0 and 1),
    -- the member who put it here; the program when null
    placed_by uuid,
    placed_at timestamptz not null,
    primary key (workspace_id, dot_id),
    foreign key (workspace_id, dot_id) references dots on delete cascade,
    foreign key (workspace_id, theme_id) references themes,
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index theme_dots_by_theme on theme_dots (workspace_id, theme_id, heard_at desc, dot_id desc);
create index theme_dots_by_customer on theme_dots (workspace_id, customer_id);
call protect_by_workspace('theme_dots');

-- What people decided, which binds every later run. Undone decisions stay, as history.
create table theme_decisions (
    workspace_id uuid not null,
    id uuid not null,
    what text not null check (what in ('rename', 'merge', 'split', 'pin', 'unpin', 'ignore', 'attend', 'exclude', 'include')),
    theme_id uuid not null,
    -- merge: into which; split: the new one
    other_theme_id uuid,
    -- split: those that went; exclude, include: the one
    dot_ids uuid[] not null default '{}',
    -- rename
    old_name text,
    new_name text,
    decided_by uuid not null,
    decided_at timestamptz not null,
    undone_at timestamptz,
    undone_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, theme_id) references themes,
    foreign key (workspace_id, other_theme_id) references themes,
    foreign key (workspace_id, decided_by) references members
);
create index theme_decisions_by_theme on theme_decisions (workspace_id, theme_id, decided_at desc);
call protect_by_workspace('theme_decisions');

-- Raised by a nightly run: more customers say it than before, beyond chance. Counts are customers, once a day.
create table theme_signs (
    workspace_id uuid not null,
    theme_id uuid not null,
    day date not null,
    window_days smallint not null,
    recent int not null,
    recent_heard int not null,
    before int not null,
    before_heard int not null,
    chance double precision not null,
    primary key (workspace_id, theme_id, day),
    foreign key (workspace_id, theme_id) references themes on delete cascade
);
create index theme_signs_by_day on theme_signs (workspace_id, day desc);
call protect_by_workspace('theme_signs');
