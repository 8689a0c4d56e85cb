-- What was written, as it is searched: folded, every word after one blank or more.
create function spoken(text) returns text
    language sql immutable parallel safe strict
    return ' ' || translate(fold($1), E'\n\r\t.,;:!?()[]{}<>"''`\\/|=+*&%$#@~^_-', repeat(' ', 35));

-- The one entry under which a word that is searched for must stand.
create function word_beginning(word text) returns text
    language sql immutable parallel safe strict
    return left(word, 6);

create function month_of(moment timestamptz) returns timestamp
    language sql immutable parallel safe strict
    return date_trunc('month', moment at time zone 'UTC');

-- The end of the workspace's id parts workspaces well enough here: whose rows they are is compared as well.
create function month_mark(workspace uuid, month timestamp) returns text
    language sql immutable parallel safe
    return right(workspace::text, 4) || to_hex((extract(year from month) * 12 + extract(month from month))::int);

-- The first three, four, five and six letters of every word, and shorter words whole, each after the mark of workspace and
-- month. A search for the beginning of a word is then a look-up of one entry; a prefix search in a GIN index would collect
-- every entry that begins so, and of workspace, month and word as three that have to meet, all of the first two. A loop takes
-- a quarter of the time of one query.
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

create table conversations (
    workspace_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    channel text not null check (channel in ('call', 'meeting', 'coffee', 'email', 'survey', 'event', 'walk_in', 'message')),
    outcome text not null check (outcome in ('talked', 'no_answer', 'voicemail', 'wrong_number', 'later', 'internal_note')),
    started_by text not null default 'we' check (started_by in ('we', 'they')),
    score smallint check (score between 0 and 10),
    note text not null default '',
    spoken text generated always as (spoken(note)) stored,
    next_on date,
    happened_at timestamptz not null,
    -- the day it was for the member who logged it
    happened_on date not null,
    logged_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    version int not null default 0,
    -- made by the form or the device before it is sent: the second one to arrive is the same conversation
    client_key uuid not null,
    -- digests of what arrived under that key, so that a late repeat of an older text does not undo a correction
    arrivals text[] not null default '{}',
    primary key (workspace_id, id),
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, logged_by) references members
);
create unique index conversations_by_client_key on conversations (workspace_id, client_key);
create index conversations_by_customer on conversations (workspace_id, customer_id, happened_at desc, id desc);
create index conversations_by_time on conversations (workspace_id, happened_at desc, id desc) where deleted_at is null;
-- Only for what is rare: calls, talks and calls without an answer turn up among the newest rows anyway.
create index conversations_by_channel on conversations (workspace_id, channel, happened_at desc, id desc)
    where deleted_at is null and channel <> 'call';
create index conversations_by_outcome on conversations (workspace_id, outcome, happened_at desc, id desc)
    where deleted_at is null and outcome not in ('talked', 'no_answer');
-- Month by month, newest first, until a page is full: see find_conversations_by_words.
create index conversations_by_words on conversations using gin (month_entries(workspace_id, happened_at, spoken))
    where deleted_at is null and note <> '';
call protect_by_workspace('conversations');

-- Ours. connected repeats outcome = 'talked' and not deleted, so that a year is read from one index; happened_at is
-- repeated so that one member's log is read in order from another.
create table conversation_members (
    workspace_id uuid not null,
    conversation_id uuid not null,
    member_id uuid not null,
    happened_at timestamptz not null,
    -- the day it was for this member
    happened_on date not null,
    connected boolean not null,
    primary key (workspace_id, conversation_id, member_id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, member_id) references members
);
create index conversation_members_by_day on conversation_members (workspace_id, member_id, happened_on, connected);
create index conversation_members_by_time on conversation_members (workspace_id, member_id, happened_at desc, conversation_id desc);
call protect_by_workspace('conversation_members');

-- Theirs.
create table conversation_contacts (
    workspace_id uuid not null,
    conversation_id uuid not null,
    contact_id uuid not null,
    primary key (workspace_id, conversation_id, contact_id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, contact_id) references contacts on delete cascade
);
create index conversation_contacts_by_contact on conversation_contacts (workspace_id, contact_id);
call protect_by_workspace('conversation_contacts');

create table conversation_revisions (
    workspace_id uuid not null,
    conversation_id uuid not null,
    version int not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    action text not null check (action in ('corrected', 'deleted', 'restored')),
    before jsonb not null,
    primary key (workspace_id, conversation_id, version),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade
);
call protect_by_workspace('conversation_revisions');

create table dots (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    customer_id uuid not null,
    kind text not null check (kind in ('complaint', 'pain', 'wish', 'praise', 'question', 'competitor', 'opportunity', 'other')),
    words text not null check (words <> ''),
    spoken text generated always as (spoken(words)) stored,
    heard_at timestamptz not null,
    position smallint not null,
    created_by uuid not null,
    created_at timestamptz not null,
    -- by itself, or at the same instant as its conversation and then brought back with it
    deleted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index dots_by_conversation on dots (workspace_id, conversation_id, position);
create index dots_by_customer on dots (workspace_id, customer_id, heard_at desc, id desc);
create index dots_by_time on dots (workspace_id, heard_at desc, id desc) where deleted_at is null;
create index dots_by_kind on dots (workspace_id, kind, heard_at desc, id desc) where deleted_at is null;
create index dots_by_member on dots (workspace_id, created_by, heard_at desc, id desc) where deleted_at is null;
create index dots_by_words on dots using gin (month_entries(workspace_id, heard_at, spoken)) where deleted_at is null;
call protect_by_workspace('dots');

create table promises (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid,
    customer_id uuid not null,
    what text not null check (what <> ''),
    owner_id uuid not null,
    due_on date,
    kept_at timestamptz,
    kept_by uuid,
    dropped_at timestamptz,
    dropped_by uuid,
    dropped_reason text,
    created_at timestamptz not null,
    -- by itself, or at the same instant as its conversation and then brought back with it
    deleted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, conversation_id) references conversations on delete cascade,
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, owner_id) references members
);
create index promises_by_customer on promises (workspace_id, customer_id);
create index promises_by_conversation on promises (workspace_id, conversation_id);
create index promises_open_by_owner on promises (workspace_id, owner_id, coalesce(due_on, 'infinity'), id)
    where kept_at is null and dropped_at is null and deleted_at is null;
create index promises_open_by_day on promises (workspace_id, coalesce(due_on, 'infinity'), id)
    where kept_at is null and dropped_at is null and deleted_at is null;
create index promises_kept_by_owner on promises (workspace_id, owner_id, kept_at desc, id desc)
    where kept_at is not null and deleted_at is null;
create index promises_kept_by_day on promises (workspace_id, kept_at desc, id desc)
    where kept_at is not null and deleted_at is null;
create index promises_dropped_by_owner on promises (workspace_id, owner_id, dropped_at desc, id desc)
    where dropped_at is not null and deleted_at is null;
create index promises_dropped_by_day on promises (workspace_id, dropped_at desc, id desc)
    where dropped_at is not null and deleted_at is null;
call protect_by_workspace('promises');

-- Private to the member: how unpleasant it was expected to be, and how it was. 0 not at all, 4 very.
create table feelings (
    workspace_id uuid not null,
    member_id uuid not null,
    customer_id uuid not null,
    felt_on date not null,
    expected smallint check (expected between 0 and 4),
    actual smallint check (actual between 0 and 4),
    conversation_id uuid,
    primary key (workspace_id, member_id, customer_id, felt_on),
    foreign key (workspace_id, member_id) references members,
    foreign key (workspace_id, customer_id) references customers on delete cascade,
    foreign key (workspace_id, conversation_id) references conversations on delete set null (conversation_id)
);
call protect_by_workspace('feelings');

-- Words are searched as the owner, because under row-level security neither LIKE nor arrays may use an index; the
-- workspace is taken from the transaction as everywhere and is no argument. Work is bounded however many rows there are:
-- common words are found among the newest 2,000 rows; rarer ones month by month in the index, which gives the next
-- month's rows in order; after 40 ms it stops and says how far it came (the last row, found = false).
create function find_conversations_by_words(
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
create function find_dots_by_words(
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
