-- Something we could do, and the dots that ask for it.
create table ideas (
    workspace_id uuid not null,
    id uuid not null,
    title text not null check (title <> ''),
    status text not null default 'open' check (status in ('open', 'doing', 'done', 'dropped')),
    -- what was decided, and why
    decision text not null default '',
    owner_id uuid,
    -- made from it: what is said in it later is offered
    theme_id uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id) references workspaces,
    foreign key (workspace_id, owner_id) references members,
    foreign key (workspace_id, created_by) references members,
    foreign key (workspace_id, theme_id) references themes
);
create index ideas_by_time on ideas (workspace_id, updated_at desc, id desc) where deleted_at is null;
create index ideas_by_theme on ideas (workspace_id, theme_id) where deleted_at is null;
call protect_by_workspace('ideas');

-- The customer is repeated from the dot: whoever asked is told when it is done.
create table idea_dots (
    workspace_id uuid not null,
    idea_id uuid not null,
    dot_id uuid not null,
    customer_id uuid not null,
    heard_at timestamptz not null,
    primary key (workspace_id, idea_id, dot_id),
    foreign key (workspace_id, idea_id) references ideas on delete cascade,
    foreign key (workspace_id, dot_id) references dots on delete cascade
);
create index idea_dots_by_dot on idea_dots (workspace_id, dot_id);
create index idea_dots_by_time on idea_dots (workspace_id, idea_id, heard_at desc, dot_id desc);
call protect_by_workspace('idea_dots');

-- Which of those who asked know what became of it.
create table idea_tellings (
    workspace_id uuid not null,
    idea_id uuid not null,
    customer_id uuid not null,
    told_by uuid not null,
    told_at timestamptz not null,
    primary key (workspace_id, idea_id, customer_id),
    foreign key (workspace_id, idea_id) references ideas on delete cascade,
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, told_by) references members
);
call protect_by_workspace('idea_tellings');
