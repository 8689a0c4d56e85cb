-- Customers of this tier and segment are to be heard at least every so many days.
create table standards (
    workspace_id uuid not null references workspaces,
    id uuid not null,
    -- null for any
    tier text check (tier <> ''),
    segment text check (segment <> ''),
    every_days smallint not null check (every_days between 7 and 1000),
    changed_at timestamptz not null,
    primary key (workspace_id, id)
);
-- two of the same would be one too many
create unique index standards_by_customers on standards (workspace_id, coalesce(tier, ''), coalesce(segment, ''));
call protect_by_workspace('standards');

-- How often whoever is called at most, by anybody and on any channel.
alter table order_settings
    add column most_contacts smallint not null default 5 check (most_contacts between 1 and 100),
    add column contact_days smallint not null default 30 check (contact_days between 1 and 365);

-- Of whoever is past a standard, how many there were when the order was made.
alter table pick_rankings add column overdue bigint not null default 0;
