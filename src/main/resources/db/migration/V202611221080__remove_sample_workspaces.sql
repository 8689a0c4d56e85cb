-- Takes the current workspace away for good, every row of every table, if it is a sample one. With the owner's rights,
-- since what happened in a workspace (audit_entries) is otherwise kept from everybody's hands.
create function remove_sample_workspace() returns void
    language plpgsql security definer set search_path = public as $$
declare
    tables_left regclass[];
    next_table regclass;
begin
    perform from workspaces where id = current_workspace() and sample for update;
    if not found then
        raise insufficient_privilege using message = 'only a sample workspace can be removed';
    end if;
    delete from spring_session where principal_name in (select id::text from members where workspace_id = current_workspace());
    delete from scheduled_tasks where starts_with(task_instance, current_workspace()::text);
    select array_agg(c.oid::regclass order by c.relname) into tables_left
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace;
    while cardinality(tables_left) > 0 loop
        -- one that none of those left refers to
        next_table := null;
        select candidate into next_table
        from unnest(tables_left) as candidate
        where not exists (
            select from pg_constraint
            where contype = 'f' and confrelid = candidate and conrelid <> candidate and conrelid = any (tables_left))
        limit 1;
        if next_table is null then
            raise exception 'tables refer to each other in a circle: %', tables_left;
        end if;
        execute format('delete from %s where workspace_id = current_workspace()', next_table);
        tables_left := array_remove(tables_left, next_table);
    end loop;
    delete from workspaces where id = current_workspace();
end
$$;
