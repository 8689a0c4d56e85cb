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
    -- the vector of each sentence model, 384 whole numbers of one byte each, all-MiniLM-L6-v2 first, of any length
    -- (app.earful.insight.meaning.PackedMeaning). Says something for English and for what is too short to tell; made for
    -- all, since short texts are often mistaken for another language
    meaning bytea,
    read_at timestamptz not null,
    primary key (workspace_id, dot_id),
    foreign key (workspace_id, dot_id) references dots on delete cascade
);
call protect_by_workspace('dot_readings');

-- Dots whose words nobody has read yet, or which have changed since. Filled by triggers, whoever writes the dots; emptied by
-- the job that reads them. Searching dots without a reading would walk all of them.
create table unread_dots (
    workspace_id uuid not null,
    dot_id uuid not null,
    primary key (workspace_id, dot_id),
    foreign key (workspace_id, dot_id) references dots on delete cascade
);
call protect_by_workspace('unread_dots');

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
    -- where its middle lies in the room of its language, packed as in dot_readings; null before it was ever found
    centre bytea,
    -- the last run found it no more
    ended_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id) references workspaces,
    foreign key (workspace_id, group_id) references theme_groups on delete set null (group_id),
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

-- What a decision says of single dots, as long as it stands: this dot belongs to this theme, or does not. Of several about
-- the same dot the latest counts.
create table theme_bonds (
    workspace_id uuid not null,
    dot_id uuid not null,
    decision_id uuid not null,
    theme_id uuid not null,
    belongs boolean not null,
    -- where the dot was before
    came_from uuid,
    primary key (workspace_id, dot_id, decision_id, theme_id),
    foreign key (workspace_id, dot_id) references dots on delete cascade,
    foreign key (workspace_id, decision_id) references theme_decisions on delete cascade,
    foreign key (workspace_id, theme_id) references themes
);
create index theme_bonds_by_decision on theme_bonds (workspace_id, decision_id);
call protect_by_workspace('theme_bonds');

-- Of the room in which the texts of one language are compared: the middle of each model's vectors, and for languages that go
-- by their words how rare these are. Made by each run; new dots are placed by it.
create table theme_rooms (
    workspace_id uuid not null,
    language text not null,
    means bytea not null,
    rarities bytea,
    -- the language most of it is in; what is said in a language without a room is placed here
    main boolean not null,
    primary key (workspace_id, language),
    foreign key (workspace_id) references workspaces
);
call protect_by_workspace('theme_rooms');

-- The times all dots were grouped anew.
create table theme_runs (
    workspace_id uuid not null,
    ran_at timestamptz not null,
    -- in the workspace's zone
    day date not null,
    dots int not null,
    themes int not null,
    alone int not null,
    primary key (workspace_id, ran_at),
    foreign key (workspace_id) references workspaces
);
call protect_by_workspace('theme_runs');

create function note_new_dots() returns trigger
    language plpgsql as $$
begin
    insert into unread_dots (workspace_id, dot_id)
    select workspace_id, id from new_dots where deleted_at is null
    on conflict do nothing;
    return null;
end
$$;
create trigger dots_note_new after insert on dots
    referencing new table as new_dots for each statement execute function note_new_dots();

-- A deleted dot leaves its theme. One with other words is read and placed anew, unless somebody has put it where it is.
create function note_changed_dots() returns trigger
    language plpgsql as $$
begin
    delete from theme_dots t using old_dots o, new_dots n
    where n.workspace_id = o.workspace_id and n.id = o.id
        and t.workspace_id = n.workspace_id and t.dot_id = n.id
        and (n.deleted_at is not null or (n.words <> o.words and t.placed_by is null));
    delete from unread_dots u using new_dots n
    where u.workspace_id = n.workspace_id and u.dot_id = n.id and n.deleted_at is not null;
    insert into unread_dots (workspace_id, dot_id)
    select n.workspace_id, n.id
    from new_dots n join old_dots o on o.workspace_id = n.workspace_id and o.id = n.id
    where n.deleted_at is null and (n.words <> o.words or o.deleted_at is not null)
    on conflict do nothing;
    update theme_dots t set customer_id = n.customer_id, heard_at = n.heard_at
    from new_dots n join old_dots o on o.workspace_id = n.workspace_id and o.id = n.id
    where t.workspace_id = n.workspace_id and t.dot_id = n.id
        and (n.customer_id <> o.customer_id or n.heard_at <> o.heard_at);
    return null;
end
$$;
create trigger dots_note_changed after update on dots
    referencing old table as old_dots new table as new_dots for each statement execute function note_changed_dots();

-- What was heard before there were themes.
insert into unread_dots (workspace_id, dot_id) select workspace_id, id from dots where deleted_at is null;
