-- Who looked after a customer, and when they were put away: written by the table itself, so that no way of changing it is
-- forgotten (forms, lists, imports, the API).
create table customer_events (
    workspace_id uuid not null,
    customer_id uuid not null,
    id uuid not null default gen_random_uuid(),
    at timestamptz not null,
    kind text not null check (kind in ('owner', 'archived', 'restored')),
    member_id uuid,
    owner_before uuid,
    owner_after uuid,
    primary key (workspace_id, customer_id, at, id),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
call protect_by_workspace('customer_events');

create function note_customer_event() returns trigger
    language plpgsql as $$
begin
    if old.owner_id is distinct from new.owner_id then
        insert into customer_events (workspace_id, customer_id, at, kind, member_id, owner_before, owner_after)
        values (new.workspace_id, new.id, new.updated_at, 'owner', new.updated_by, old.owner_id, new.owner_id);
    end if;
    if (old.archived_at is null) <> (new.archived_at is null) then
        insert into customer_events (workspace_id, customer_id, at, kind, member_id)
        values (new.workspace_id, new.id, new.updated_at, case when new.archived_at is null then 'restored' else 'archived' end,
            new.updated_by);
    end if;
    return null;
end
$$;

create trigger customers_note_event after update of owner_id, archived_at on customers
    for each row
    when (old.owner_id is distinct from new.owner_id or (old.archived_at is null) <> (new.archived_at is null))
    execute function note_customer_event();

-- What imports did to one customer: for their page, and to forget it when they are erased.
create index import_changes_by_subject on import_changes (workspace_id, subject_id);
