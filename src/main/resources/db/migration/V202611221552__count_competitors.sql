-- What the pages say of competitors in numbers. Derived and made again at any time, see CompetitorCountRepository. Those that
-- were merged into another are counted with it and have no rows of their own.
create table competitor_figures (
    workspace_id uuid not null,
    competitor_id uuid not null,
    side text not null check (side in ('customers', 'clients', 'others')),
    customers int not null,
    dots int not null,
    -- how those sound that were read
    bad int not null,
    neutral int not null,
    good int not null,
    last_heard_at timestamptz not null,
    primary key (workspace_id, competitor_id, side),
    foreign key (workspace_id, competitor_id) references competitors on delete cascade
);
call protect_by_workspace('competitor_figures');

-- Customers who named it in the week that begins on that Monday.
create table competitor_weekly (
    workspace_id uuid not null,
    competitor_id uuid not null,
    week date not null,
    customers int not null,
    primary key (workspace_id, competitor_id, week),
    foreign key (workspace_id, competitor_id) references competitors on delete cascade
);
call protect_by_workspace('competitor_weekly');

-- The day on which the year that is counted ends.
create table competitor_counts (
    workspace_id uuid primary key references workspaces,
    counted_for date not null
);
call protect_by_workspace('competitor_counts');

-- Competitors whose figures no longer hold. A row for each time, as in theme_recounts.
create table competitor_recounts (
    workspace_id uuid not null,
    id uuid not null default gen_random_uuid(),
    competitor_id uuid not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, competitor_id) references competitors on delete cascade
);
create index competitor_recounts_by_competitor on competitor_recounts (workspace_id, competitor_id);
call protect_by_workspace('competitor_recounts');

create index competitor_dots_by_customer on competitor_dots (workspace_id, customer_id);

create function ask_to_recount_named() returns trigger language plpgsql as $$
begin
    insert into competitor_recounts (workspace_id, competitor_id)
    select distinct workspace_id, competitor_id from named;
    return null;
end
$$;
create trigger recount_named after insert on competitor_dots
    referencing new table as named for each statement execute function ask_to_recount_named();
create trigger recount_unnamed after delete on competitor_dots
    referencing old table as named for each statement execute function ask_to_recount_named();

create function ask_to_recount_felt() returns trigger language plpgsql as $$
begin
    insert into competitor_recounts (workspace_id, competitor_id)
    select distinct m.workspace_id, m.competitor_id from readings r join competitor_dots m using (workspace_id, dot_id);
    return null;
end
$$;
create trigger recount_competitors_read after insert on dot_readings
    referencing new table as readings for each statement execute function ask_to_recount_felt();
create trigger recount_competitors_read_again after update on dot_readings
    referencing new table as readings for each statement execute function ask_to_recount_felt();

create function ask_to_recount_joined_competitor() returns trigger language plpgsql as $$
begin
    insert into competitor_recounts (workspace_id, competitor_id)
    select new.workspace_id, one from unnest(array[new.id, old.merged_into, new.merged_into]) as one where one is not null;
    return null;
end
$$;
create trigger recount_joined_competitor after update on competitors for each row
    when (old.merged_into is distinct from new.merged_into or old.deleted_at is distinct from new.deleted_at)
    execute function ask_to_recount_joined_competitor();

-- Whose client somebody is decides on which side they count.
create function ask_to_recount_sides() returns trigger language plpgsql as $$
begin
    insert into competitor_recounts (workspace_id, competitor_id)
    select distinct workspace_id, competitor_id from competitor_dots
    where workspace_id = new.workspace_id and customer_id = new.id;
    return null;
end
$$;
create trigger recount_sides after update on customers for each row
    when (old.relationship is distinct from new.relationship) execute function ask_to_recount_sides();
