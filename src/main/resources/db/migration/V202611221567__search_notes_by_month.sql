-- Notes and dots are searched month by month. Workspace, month and beginning of a word now make one entry of the index: as
-- three that had to meet, the lists of the first two were read along, and they grow with everything ever said.

-- The end of the workspace's id parts workspaces well enough here: whose rows they are is compared as well.
create function month_mark(workspace uuid, month timestamp) returns text
    language sql immutable parallel safe
    return right(workspace::text, 4) || to_hex((extract(year from month) * 12 + extract(month from month))::int);

-- The first three, four, five and six letters of every word, and shorter words whole, each after the month's mark. A loop
-- takes a quarter of the time of one query.
create function month_entries(workspace uuid, moment timestamptz, spoken text) returns text[]
    language plpgsql immutable parallel safe
    as $$
declare
    -- named in full: ANALYZE, autovacuum and a restore compute the index without our search path
    mark text := public.month_mark(workspace, public.month_of(moment));
    word text;
    entries text[] := '{}';
begin
    foreach word in array string_to_array(spoken, ' ') loop
        continue when word = '';
        for letters in least(length(word), 3)..least(length(word), 6) loop
            entries := entries || (mark || left(word, letters));
        end loop;
    end loop;
    return entries;
end
$$;

drop index conversations_by_words;
create index conversations_by_words on conversations using gin (month_entries(workspace_id, happened_at, spoken))
    where deleted_at is null and note <> '';
drop index dots_by_words;
create index dots_by_words on dots using gin (month_entries(workspace_id, heard_at, spoken)) where deleted_at is null;
drop function word_beginnings(text);

-- Words are searched as the owner, because under row-level security neither LIKE nor arrays may use an index; the
-- workspace is taken from the transaction as everywhere and is no argument. Work is bounded however many rows there are:
-- common words are found among the newest 2,000 rows; rarer ones month by month in the index, which gives the next
-- month's rows in order; after 40 ms it stops and says how far it came (the last row, found = false).
create or replace function find_conversations_by_words(
    wanted_words text, wanted_member uuid, wanted_channel text, wanted_outcome text,
    earliest timestamptz, before_at timestamptz, before_id uuid, wanted int)
    returns table (happened_at timestamptz, id uuid, found boolean)
    language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
declare
    ours uuid := current_workspace();
    words text[] := string_to_array(regexp_replace(btrim(spoken(wanted_words)), ' +', ' ', 'g'), ' ');
    -- what spoken() leaves of a word holds none of the characters that mean something to LIKE
    patterns text[] := coalesce((select array_agg('% ' || w || '%') from unnest(words) w), '{}');
    beginnings text[] := coalesce((select array_agg(word_beginning(w)) from unnest(words) w), '{}');
    began timestamptz := clock_timestamp();
    entries text[];
    oldest timestamptz;
    month timestamp;
    reached record;
    missing int := wanted;
    given int;
begin
    return query
        with newest as materialized (
            select c.happened_at as at, c.id as key,
                c.spoken like all (patterns)
                    and (wanted_channel is null or c.channel = wanted_channel)
                    and (wanted_outcome is null or c.outcome = wanted_outcome)
                    and (wanted_member is null or exists (select from conversation_members m
                        where m.workspace_id = ours and m.conversation_id = c.id and m.member_id = wanted_member)) as fits
            from conversations c
            where c.workspace_id = ours and c.deleted_at is null
                and c.happened_at >= earliest and (c.happened_at, c.id) < (before_at, before_id)
            order by c.happened_at desc, c.id desc limit 2000)
        select n.at, n.key, true from newest n where n.fits limit wanted;
    get diagnostics given = row_count;
    missing := wanted - given;
    if missing = 0 then
        return;
    end if;
    select c.happened_at as at, c.id as key into reached
    from conversations c
    where c.workspace_id = ours and c.deleted_at is null
        and c.happened_at >= earliest and (c.happened_at, c.id) < (before_at, before_id)
    order by c.happened_at desc, c.id desc offset 1999 limit 1;
    if reached.key is null then
        return;
    end if;
    select min(c.happened_at) into oldest from conversations c where c.workspace_id = ours and c.deleted_at is null;
    oldest := greatest(oldest, earliest);
    month := month_of(reached.at);
    while month >= month_of(oldest) loop
        entries := array(select month_mark(ours, month) || beginning from unnest(beginnings) as beginning);
        return query
            select c.happened_at, c.id, true from conversations c
            where month_entries(c.workspace_id, c.happened_at, c.spoken) @> entries and c.deleted_at is null and c.note <> ''
                -- as a case, lest another index by workspace be read to its end besides
                and case when c.workspace_id = ours then c.spoken like all (patterns) end
                and c.happened_at >= earliest and (c.happened_at, c.id) < (reached.at, reached.key)
                and (wanted_channel is null or c.channel = wanted_channel)
                and (wanted_outcome is null or c.outcome = wanted_outcome)
                and (wanted_member is null or exists (select from conversation_members m
                    where m.workspace_id = ours and m.conversation_id = c.id and m.member_id = wanted_member))
            order by c.happened_at desc, c.id desc limit missing;
        get diagnostics given = row_count;
        missing := missing - given;
        exit when missing = 0;
        if clock_timestamp() - began > interval '40 ms' and month > month_of(oldest) then
            return query select month at time zone 'UTC', '00000000-0000-0000-0000-000000000000'::uuid, false;
            return;
        end if;
        month := month - interval '1 month';
    end loop;
end
$$;

-- The same for dots.
create or replace function find_dots_by_words(
    wanted_words text, wanted_kind text, wanted_member uuid,
    earliest timestamptz, before_at timestamptz, before_id uuid, wanted int)
    returns table (heard_at timestamptz, id uuid, found boolean)
    language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
declare
    ours uuid := current_workspace();
    words text[] := string_to_array(regexp_replace(btrim(spoken(wanted_words)), ' +', ' ', 'g'), ' ');
    patterns text[] := coalesce((select array_agg('% ' || w || '%') from unnest(words) w), '{}');
    beginnings text[] := coalesce((select array_agg(word_beginning(w)) from unnest(words) w), '{}');
    began timestamptz := clock_timestamp();
    entries text[];
    oldest timestamptz;
    month timestamp;
    reached record;
    missing int := wanted;
    given int;
begin
    return query
        with newest as materialized (
            select d.heard_at as at, d.id as key,
                d.spoken like all (patterns)
                    and (wanted_kind is null or d.kind = wanted_kind)
                    and (wanted_member is null or d.created_by = wanted_member) as fits
            from dots d
            where d.workspace_id = ours and d.deleted_at is null
                and d.heard_at >= earliest and (d.heard_at, d.id) < (before_at, before_id)
            order by d.heard_at desc, d.id desc limit 2000)
        select n.at, n.key, true from newest n where n.fits limit wanted;
    get diagnostics given = row_count;
    missing := wanted - given;
    if missing = 0 then
        return;
    end if;
    select d.heard_at as at, d.id as key into reached
    from dots d
    where d.workspace_id = ours and d.deleted_at is null
        and d.heard_at >= earliest and (d.heard_at, d.id) < (before_at, before_id)
    order by d.heard_at desc, d.id desc offset 1999 limit 1;
    if reached.key is null then
        return;
    end if;
    select min(d.heard_at) into oldest from dots d where d.workspace_id = ours and d.deleted_at is null;
    oldest := greatest(oldest, earliest);
    month := month_of(reached.at);
    while month >= month_of(oldest) loop
        entries := array(select month_mark(ours, month) || beginning from unnest(beginnings) as beginning);
        return query
            select d.heard_at, d.id, true from dots d
            where month_entries(d.workspace_id, d.heard_at, d.spoken) @> entries and d.deleted_at is null
                and case when d.workspace_id = ours then d.spoken like all (patterns) end
                and d.heard_at >= earliest and (d.heard_at, d.id) < (reached.at, reached.key)
                and (wanted_kind is null or d.kind = wanted_kind)
                and (wanted_member is null or d.created_by = wanted_member)
            order by d.heard_at desc, d.id desc limit missing;
        get diagnostics given = row_count;
        missing := missing - given;
        exit when missing = 0;
        if clock_timestamp() - began > interval '40 ms' and month > month_of(oldest) then
            return query select month at time zone 'UTC', '00000000-0000-0000-0000-000000000000'::uuid, false;
            return;
        end if;
        month := month - interval '1 month';
    end loop;
end
$$;
