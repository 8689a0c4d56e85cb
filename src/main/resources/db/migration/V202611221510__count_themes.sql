-- What the pages say of themes in numbers: a million dots cannot be counted while a page is asked for. All of it is
-- derived and may be made again at any time, see CountRepository.

-- Of the last so many days; 0 for ever.
create table theme_periods (
    workspace_id uuid not null,
    theme_id uuid not null,
    days smallint not null,
    customers int not null,
    dots int not null,
    -- a year, of those customers whose currency is the workspace's
    value_cents bigint not null,
    valued int not null,
    -- customers with a value in another currency, which is not added up
    valued_elsewhere int not null,
    -- mean of those dots whose feeling could be read
    sentiment real,
    felt_dots int not null,
    -- dots of each kind: complaint, pain, wish, praise, question, competitor, opportunity, other
    kinds int[] not null,
    first_heard_at timestamptz not null,
    last_heard_at timestamptz not null,
    primary key (workspace_id, theme_id, days),
    foreign key (workspace_id, theme_id) references themes on delete cascade
);
call protect_by_workspace('theme_periods');

-- Customers who said it in the week that begins on that Monday.
create table theme_weekly (
    workspace_id uuid not null,
    theme_id uuid not null,
    week date not null,
    customers int not null,
    primary key (workspace_id, theme_id, week),
    foreign key (workspace_id, theme_id) references themes on delete cascade
);
call protect_by_workspace('theme_weekly');

-- Customers of a segment who said it within a year; without a segment under the empty name.
create table theme_segments (
    workspace_id uuid not null,
    theme_id uuid not null,
    segment text not null,
    customers int not null,
    primary key (workspace_id, theme_id, segment),
    foreign key (workspace_id, theme_id) references themes on delete cascade
);
call protect_by_workspace('theme_segments');

-- Customers talked with at all, for the shares: whoever had nothing to say was heard too.
create table talked_weeks (
    workspace_id uuid not null references workspaces,
    week date not null,
    customers int not null,
    primary key (workspace_id, week)
);
call protect_by_workspace('talked_weeks');

-- Of the last so many days, 0 for ever.
create table talked_periods (
    workspace_id uuid not null references workspaces,
    days smallint not null,
    customers int not null,
    primary key (workspace_id, days)
);
call protect_by_workspace('talked_periods');

create table talked_segments (
    workspace_id uuid not null references workspaces,
    segment text not null,
    customers int not null,
    primary key (workspace_id, segment)
);
call protect_by_workspace('talked_segments');

-- The day for which "the last so many days" were counted.
create table theme_counts (
    workspace_id uuid primary key references workspaces,
    counted_for date not null,
    counted_at timestamptz not null
);
call protect_by_workspace('theme_counts');

-- Themes whose figures no longer hold. A row for each time, not for each theme: a unique key would make two members who
-- log at the same time wait for each other, in either order.
create table theme_recounts (
    workspace_id uuid not null,
    id uuid not null default gen_random_uuid(),
    theme_id uuid not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, theme_id) references themes on delete cascade
);
create index theme_recounts_by_theme on theme_recounts (workspace_id, theme_id);
call protect_by_workspace('theme_recounts');

create function ask_to_recount_placed() returns trigger language plpgsql as $$
begin
    insert into theme_recounts (workspace_id, theme_id)
    select distinct workspace_id, theme_id from placed;
    return null;
end
$$;
create trigger recount_added after insert on theme_dots
    referencing new table as placed for each statement execute function ask_to_recount_placed();
create trigger recount_left after update on theme_dots
    referencing old table as placed for each statement execute function ask_to_recount_placed();
create trigger recount_joined after update on theme_dots
    referencing new table as placed for each statement execute function ask_to_recount_placed();
create trigger recount_removed after delete on theme_dots
    referencing old table as placed for each statement execute function ask_to_recount_placed();

create function ask_to_recount_read() returns trigger language plpgsql as $$
begin
    insert into theme_recounts (workspace_id, theme_id)
    select distinct t.workspace_id, t.theme_id from readings r join theme_dots t using (workspace_id, dot_id);
    return null;
end
$$;
create trigger recount_read after insert on dot_readings
    referencing new table as readings for each statement execute function ask_to_recount_read();
create trigger recount_read_again after update on dot_readings
    referencing new table as readings for each statement execute function ask_to_recount_read();

create function ask_to_recount_corrected() returns trigger language plpgsql as $$
begin
    insert into theme_recounts (workspace_id, theme_id)
    select t.workspace_id, t.theme_id from theme_dots t where t.workspace_id = new.workspace_id and t.dot_id = new.id;
    return null;
end
$$;
create trigger recount_corrected after update on dots for each row
    when (old.deleted_at is distinct from new.deleted_at or old.kind <> new.kind or old.heard_at <> new.heard_at)
    execute function ask_to_recount_corrected();
