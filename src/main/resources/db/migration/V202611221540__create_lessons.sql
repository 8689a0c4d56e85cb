-- Dots of which a member said that they are of another kind than the program took them for. What is learned from them is
-- worked out from the dots as they stand: nothing is kept that erasing a dot would leave behind.
create table lessons (
    workspace_id uuid not null,
    dot_id uuid not null,
    taught_by uuid not null,
    taught_at timestamptz not null,
    primary key (workspace_id, dot_id),
    foreign key (workspace_id, dot_id) references dots on delete cascade,
    foreign key (workspace_id, taught_by) references members
);
create index lessons_by_time on lessons (workspace_id, taught_at desc, dot_id);
call protect_by_workspace('lessons');
