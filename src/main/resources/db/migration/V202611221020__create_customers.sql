create table customers (
    workspace_id uuid not null references workspaces,
    id uuid not null,
    kind text not null check (kind in ('company', 'person')),
    name text not null check (name <> ''),
    relationship text not null default 'customer'
        check (relationship in ('customer', 'prospect', 'former', 'competitors_client', 'partner')),
    segment text,
    tier text,
    owner_id uuid,
    -- hundredths of the currency: integer comparison is leakproof, so that the index serves under row-level security
    annual_value_cents bigint check (annual_value_cents >= 0),
    currency text not null,
    renews_on date,
    since date,
    -- for a competitor's client: whom they use today
    competitor text,
    website text,
    street text,
    city text,
    region text,
    postal_code text,
    country text,
    language text,
    time_zone text,
    notes text,
    custom_fields jsonb not null default '{}',
    external_id text,
    -- two-way contact only; kept by conversations at every save
    last_heard_at timestamptz,
    last_heard_by uuid,
    last_attempt_at timestamptz,
    attempts_since_heard int not null default 0,
    -- folded name for order and folded everything for search
    sort_name text not null,
    search_text text not null,
    archived_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (workspace_id, id),
    foreign key (workspace_id, owner_id) references members
);
create unique index customers_by_external_id on customers (workspace_id, external_id);
create index customers_by_name on customers (workspace_id, sort_name, id) where archived_at is null;
create index customers_by_last_heard on customers (workspace_id, last_heard_at, id) where archived_at is null;
create index customers_by_value on customers (workspace_id, annual_value_cents, id) where archived_at is null;
create index customers_by_renewal on customers (workspace_id, renews_on, id) where archived_at is null;
create index customers_by_owner on customers (workspace_id, owner_id, sort_name, id) where archived_at is null;
create index customers_by_segment on customers (workspace_id, segment, sort_name, id) where archived_at is null;
create index customers_by_tier on customers (workspace_id, tier, sort_name, id) where archived_at is null;
create index customers_by_relationship on customers (workspace_id, relationship, sort_name, id) where archived_at is null;
create index customers_by_archive on customers (workspace_id, archived_at, id) where archived_at is not null;
create index customers_by_words on customers using gin (workspace_id, search_text gin_trgm_ops) with (fastupdate = on);
call protect_by_workspace('customers');

create table customer_tags (
    workspace_id uuid not null,
    customer_id uuid not null,
    tag text not null,
    primary key (workspace_id, tag, customer_id),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index customer_tags_by_customer on customer_tags (workspace_id, customer_id);
call protect_by_workspace('customer_tags');

-- channel 'any' closes every one of them
create table do_not_contact (
    workspace_id uuid not null,
    customer_id uuid not null,
    channel text not null check (channel in ('any', 'call', 'meeting', 'coffee', 'email', 'event', 'walk_in', 'message', 'survey')),
    reason text not null,
    set_by uuid,
    set_at timestamptz not null,
    primary key (workspace_id, customer_id, channel),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
call protect_by_workspace('do_not_contact');

create table contacts (
    workspace_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    name text not null check (name <> ''),
    role text,
    -- ISO date, or --MM-DD where the year is not known
    birthday text,
    preferred_channel text,
    preferred_hours text,
    language text,
    notes text,
    external_id text,
    search_text text not null,
    archived_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (workspace_id, id),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index contacts_by_customer on contacts (workspace_id, customer_id);
create unique index contacts_by_external_id on contacts (workspace_id, external_id);
call protect_by_workspace('contacts');

-- A phone or a mail. normal is E.164 or the mail in lower case; null where the raw text is no phone number.
create table contact_points (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    kind text not null check (kind in ('phone', 'email')),
    raw text not null,
    normal text,
    label text,
    position smallint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts on delete cascade
);
create index contact_points_by_contact on contact_points (workspace_id, contact_id, kind, position);
create index contact_points_by_normal on contact_points (workspace_id, kind, normal);
call protect_by_workspace('contact_points');
