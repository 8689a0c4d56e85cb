-- What a promise said before somebody changed it.
create table promise_revisions (
    workspace_id uuid not null,
    promise_id uuid not null,
    version int not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    what text not null,
    due_on date,
    owner_id uuid not null,
    primary key (workspace_id, promise_id, version),
    foreign key (workspace_id, promise_id) references promises on delete cascade
);
call protect_by_workspace('promise_revisions');
