-- Half days count as days off, so a day is either off or not.
create table time_off (
    workspace_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    half_day boolean not null default false,
    note text,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references members
);
create index time_off_by_member on time_off (workspace_id, member_id, from_on);
call protect_by_workspace('time_off');

create table closed_days (
    workspace_id uuid not null references workspaces,
    id uuid not null,
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    name text not null,
    created_at timestamptz not null,
    primary key (workspace_id, id)
);
call protect_by_workspace('closed_days');
