-- What changed of all that can be searched, so that every node brings its own index up to date. Written by the tables
-- themselves, in the changing transaction: no way of changing them is forgotten, and what is rolled back was never told.
-- A row names many ids: an import of a hundred thousand customers leaves twenty rows.
--
-- A reader keeps the snapshot of the transaction it read last, and takes next whatever that snapshot could not see. Order
-- of numbers would not do: a transaction that began earlier may commit later.
create table search_changes (
    workspace_id uuid not null references workspaces on delete cascade,
    -- of the transaction that wrote it, as a number: comparing numbers is leakproof, so that the index serves
    xid bigint not null default pg_current_xact_id()::text::bigint,
    id uuid not null default gen_random_uuid(),
    -- rebuild asks every node to make its index anew; built says that one was made
    what text not null check (what in ('customer', 'contact', 'conversation', 'dot', 'rebuild', 'built')),
    ids uuid[] not null default '{}',
    at timestamptz not null default now(),
    primary key (workspace_id, xid, id)
);
create index search_changes_by_xid on search_changes (xid);
call protect_by_workspace('search_changes');

-- Statement by statement, told by functions of each table's own: their plans are kept, where one function for all would
-- have to plan anew with every statement. An update tells only where something that is searched differs.
create procedure follow_for_search(target regclass, what text, subject text, key text, differs text)
    language plpgsql as $$
declare
    event text;
    changed text;
begin
    foreach event in array array['insert', 'update', 'delete'] loop
        changed := case event
            when 'insert' then format('select distinct workspace_id, %I as id from came', subject)
            when 'delete' then format('select distinct workspace_id, %I as id from gone', subject)
            else format('select distinct n.workspace_id, n.%I as id from came n join gone o using (%s) where %s',
                subject, key, differs)
        end;
        execute format($function$
            create function note_%1$s_%2$s_for_search() returns trigger language plpgsql as $body$
            begin
                insert into search_changes (workspace_id, what, ids)
                select workspace_id, %3$L, array_agg(id)
                from (select workspace_id, id, row_number() over () / 5000 as part from (%4$s) as changed) as parted
                group by workspace_id, part;
                return null;
            end
            $body$
            $function$, target, event, what, changed);
        execute format('create trigger search_%2$s after %2$s on %1$s %3$s for each statement execute function note_%1$s_%2$s_for_search()',
            target, event, case event
                when 'insert' then 'referencing new table as came'
                when 'delete' then 'referencing old table as gone'
                else 'referencing old table as gone new table as came' end);
    end loop;
end
$$;

call follow_for_search('customers', 'customer', 'id', 'workspace_id, id',
    '(n.name, n.city, n.external_id, n.notes, n.owner_id) is distinct from (o.name, o.city, o.external_id, o.notes, o.owner_id)');
call follow_for_search('contacts', 'contact', 'id', 'workspace_id, id',
    '(n.name, n.role, n.notes, n.customer_id, n.archived_at) is distinct from (o.name, o.role, o.notes, o.customer_id, o.archived_at)');
call follow_for_search('contact_points', 'contact', 'contact_id', 'workspace_id, id',
    '(n.raw, n.normal, n.contact_id) is distinct from (o.raw, o.normal, o.contact_id)');
call follow_for_search('conversations', 'conversation', 'id', 'workspace_id, id',
    '(n.note, n.customer_id, n.happened_at, n.deleted_at, n.version) is distinct from (o.note, o.customer_id, o.happened_at, o.deleted_at, o.version)');
call follow_for_search('dots', 'dot', 'id', 'workspace_id, id',
    '(n.words, n.kind, n.customer_id, n.heard_at, n.deleted_at) is distinct from (o.words, o.kind, o.customer_id, o.heard_at, o.deleted_at)');
call follow_for_search('dot_readings', 'dot', 'dot_id', 'workspace_id, dot_id',
    '(n.language, n.sentiment, n.meaning) is distinct from (o.language, o.sentiment, o.meaning)');

-- Which workspaces have news since that snapshot: asked every second, before any workspace is known. Rows with numbers yet
-- to come were brought along from another server: whoever reads here has read everything anew.
create function find_search_news(last_seen pg_snapshot) returns table (workspace_id uuid)
    language sql stable security definer set search_path = public as $$
    select distinct c.workspace_id from search_changes c
    where c.xid >= pg_snapshot_xmin(last_seen)::text::bigint
        and c.xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        and not pg_visible_in_snapshot(c.xid::text::xid8, last_seen)
$$;
