-- What an owner may set about the order; no row means the usual.
create table order_settings (
    workspace_id uuid primary key references workspaces,
    -- of the calls, for customers unheard for longest
    unheard_percent smallint not null check (unheard_percent between 0 and 50),
    -- how many customers with an open problem leave at the renewal
    harm_percent smallint not null check (harm_percent between 1 and 100),
    -- from hearing a problem to mending it, on average; null where the book tells
    mending_days smallint check (mending_days between 1 and 365),
    changed_at timestamptz not null
);
call protect_by_workspace('order_settings');

-- The chance that a talk would show a problem, as the picker expected it: to be compared with what was found.
alter table picks add column chance double precision check (chance between 0 and 1);

-- What was learned has one number more; the next ranking brings it back, with how well each segment is known.
alter table pick_rankings
    drop column estimates,
    add column estimates jsonb,
    add column segments jsonb;
