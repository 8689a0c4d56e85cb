-- What each customer was before a change of many, so that it can be taken back; a member's next one takes the place of the last.
create table customer_bulk_changes (
    workspace_id uuid not null,
    change_id uuid not null,
    customer_id uuid not null,
    member_id uuid not null,
    owner_before uuid,
    tier_before text,
    tags_added text[] not null,
    tags_removed text[] not null,
    version_after int not null,
    primary key (workspace_id, change_id, customer_id),
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, member_id) references members
);
create index customer_bulk_changes_by_customer on customer_bulk_changes (workspace_id, customer_id);
create index customer_bulk_changes_by_member on customer_bulk_changes (workspace_id, member_id);
call protect_by_workspace('customer_bulk_changes');
