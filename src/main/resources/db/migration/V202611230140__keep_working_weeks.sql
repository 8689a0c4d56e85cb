-- What a member's working week was before a day; from the last of these on it is the member's own.
create table past_working_weeks (
    workspace_id uuid not null,
    member_id uuid not null,
    before_on date not null,
    country text not null,
    region text,
    working_week smallint[] not null,
    primary key (workspace_id, member_id, before_on),
    foreign key (workspace_id, member_id) references members
);
call protect_by_workspace('past_working_weeks');
