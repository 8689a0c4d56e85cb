-- One row for each name a member was given on a day. A customer is given to one member a day, whoever asks first.
create table picks (
    workspace_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    day date not null,
    position smallint not null,
    customer_id uuid not null,
    state text not null check (state in ('open', 'done', 'swapped')),
    -- why someone else was asked for
    swap_reason text check (swap_reason in ('reached_lately', 'not_now', 'wrong_person', 'do_not_contact', 'other')),
    worth double precision not null,
    -- reasons as the picker gave them: a code and its numbers, put into words when shown
    reasons jsonb not null,
    -- asked for on top: after the first of the day was done, or on a day off
    extra boolean not null default false,
    made_at timestamptz not null,
    closed_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references members,
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create unique index picks_by_customer_and_day on picks (workspace_id, day, customer_id);
create unique index picks_by_member_and_day on picks (workspace_id, member_id, day, position);
create unique index picks_open_by_member_and_day on picks (workspace_id, member_id, day) where state = 'open';
create index picks_by_customer on picks (workspace_id, customer_id, day desc);
call protect_by_workspace('picks');

-- Not before this day, for everyone.
create table snoozes (
    workspace_id uuid not null,
    customer_id uuid not null,
    until_on date not null,
    reason text,
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (workspace_id, customer_id),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
call protect_by_workspace('snoozes');

-- The order the picker left behind: what the next pick is taken from, made again at night and after imports.
create table pick_candidates (
    workspace_id uuid not null,
    customer_id uuid not null,
    position int not null,
    worth double precision not null,
    primary key (workspace_id, customer_id),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index pick_candidates_by_position on pick_candidates (workspace_id, position);
call protect_by_workspace('pick_candidates');

-- When and for which day that order was made; the usual value is what stands in where nobody knows a customer's.
create table pick_rankings (
    workspace_id uuid primary key references workspaces,
    made_for date not null,
    made_at timestamptz not null,
    customers bigint not null,
    usual_value double precision not null,
    -- only the most valuable and the longest silent were looked at, because the whole book takes too long for a page
    provisional boolean not null
);
call protect_by_workspace('pick_rankings');

-- Someone new: a prospect or a competitor's client, one a member and week, and the same all week.
create table week_names (
    workspace_id uuid not null,
    member_id uuid not null,
    week_from date not null,
    customer_id uuid not null,
    made_at timestamptz not null,
    primary key (workspace_id, member_id, week_from),
    foreign key (workspace_id, member_id) references members,
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create unique index week_names_by_customer on week_names (workspace_id, week_from, customer_id);
call protect_by_workspace('week_names');
